"""What an Excel number format tells of a number: a percentage, a month, a unit behind it, or that it is scaled."""

import re

from target_check.intake.files.grid import Mark

__all__ = ["CURRENCIES", "Formatted", "mark_of_format", "shown_by", "unit_of_format"]

Formatted = Mark | str
"""A mark, or the words that a format writes beside a number."""

_PERCENT_FORMATS = frozenset({"9", "10"})
_MONTH_FORMATS = frozenset({"17", "27", "36", "50", "52", "57"})
"""mmm-yy, and those that Chinese Excel and WPS show as 2024年6月 without writing a format into the file."""

_LITERAL = re.compile(r'"[^"]*"|[\\!].|\[[^\]]*\]|_.|\*.|G/通用格式')
_CURRENCY = re.compile(r"\[\$([^-\]]*)[^\]]*\]")
_CONDITION = re.compile(r"\[[<>=]")
_SCALING = re.compile(r"[0#?],+(?![0#?,])")
_WORDS = re.compile(r'"([^"]*)"|\\(.)|([\u2e80-\U0003ffff¥$%‰])')
CURRENCIES = {"¥": "元", "￥": "元", "$": "美元"}
"""Signs of money, by the unit they mean where no other is given: a column in 万元 may show them too."""


def shown_by(number: str, code: str) -> Formatted | None:
    """What a format says, by its number in the file and its code (empty for those that every Excel knows)."""
    if number in _PERCENT_FORMATS:
        return Mark.PERCENT
    if number in _MONTH_FORMATS and not code:
        return Mark.MONTH
    return mark_of_format(code) or unit_of_format(code) or None


def mark_of_format(code: str) -> Mark | None:
    """What a number format means for us: ``0.0%`` a percentage, ``yyyy"年"m"月"`` a month, ``yyyy`` a year.

    ``0.0,`` shows thousands; of ``[<1]0%;0.0`` it depends on the number whether it is a percentage.
    """
    every = _LITERAL.sub("", code)
    if "%" in every and _CONDITION.search(code):
        return Mark.UNSEEN
    signs = every.partition(";")[0].lower()
    if "%" in signs:
        return Mark.PERCENT
    if _SCALING.search(signs):
        return Mark.SCALED
    if "y" not in signs or "d" in signs or "h" in signs:
        return None
    return Mark.MONTH if "m" in signs else Mark.YEAR


def unit_of_format(code: str) -> str:
    """The words beside a number: 万元 of ``0.00"万元"`` and ``"¥"0"万"``, ¥ of ``"¥"#,##0``; none of dates."""
    first = code.partition(";")[0]
    if re.search("[ymdhs]", _LITERAL.sub("", first).lower().replace("general", "")):
        return ""
    plain = re.sub(r"\[[^\]]*\]|_.|\*.|!.|G/通用格式", "", _CURRENCY.sub(r'"\1"', first))
    words = "".join("".join(found) for found in _WORDS.findall(plain))
    words = re.sub(r"[\s()（）.,\-+]", "", words)
    for sign, unit in CURRENCIES.items():
        rest = words.replace(sign, "")
        if rest and rest != words:
            return rest if rest.endswith("元") else rest + unit
    return words
