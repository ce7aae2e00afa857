"""Texts of a fixed form as patterns: dates, periods, lags, quantities, units, codes and ids.

Each takes what the loader takes, whatever the editor may have made of it, and nothing else. What needs a second look
at the whole stays with the linter: that an interval ends after it begins, that a unit fits its indicator, that a code
is in the roster. Only what every dialect of regular expressions has in common is used.
"""

import re
import unicodedata
from collections.abc import Iterable

from target_check.catalogue.schema.words import Node
from target_check.vocabulary.units.units import Units

__all__ = ["fixed_forms"]

_YEAR = "(?:19[0-9]{2}|2[01][0-9]{2}|2200)"
_LEAP = "(?:(?:19|2[01])(?:0[48]|[2468][048]|[13579][26])|2000)"
_MONTH = "(?:0[1-9]|1[0-2])"
_MONTH_DAY = (
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_PART = f"(?:{_MONTH}|H[12]|Q[1-4])"
_DAY = f"(?:{_YEAR}-{_MONTH_DAY}|{_LEAP}-02-29)"
_PERIOD = f"{_YEAR}(?:-{_PART}|/{_YEAR}|-{_PART}/{_YEAR}-{_MONTH})?|{_DAY}(?:/{_DAY})?"
_ANY_LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][48]|[2468]0|[13579][26])00)"
_DATE = f"(?!0000)[0-9]{{4}}-{_MONTH_DAY}|{_ANY_LEAP}-02-29"
_LAG = r"\s*[0-9]{1,4}\s*(?:days?|天|日|weeks?|周|months?|个月|月|quarters?|个?季度|years?|年)\s*"
_DIGIT = "[0-9０-９]"
_NUMBER = rf"(?![+\-−–﹣－＋]?[0０]*[1-9１-９](?:[.．]?{_DIGIT}){{18}})[+\-−–﹣－＋]?{_DIGIT}+(?:[.．]{_DIGIT}{{1,6}})?"
"""At most 18 digits that count, at most 6 of them decimals."""
_BARE = r"\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)\s*"


def fixed_forms(units: Units) -> dict[str, Node]:
    """``$defs`` by name; numbers stand where an editor takes an unquoted text for one."""
    unit = _unit(units)
    period: Node = {"type": ["string", "integer"], "pattern": _whole(_PERIOD), "minimum": 1900, "maximum": 2200}
    due: Node = {**period, "pattern": _whole(f"standing|{_PERIOD}")}
    return {
        "Code": {"type": ["string", "integer"], "pattern": r"\S", "minimum": 0},
        "Codes": {"anyOf": [_ref("Code"), {"type": "array", "items": _ref("Code")}]},
        "Date": {"type": "string", "pattern": _whole(_DATE)},
        "Due": due,
        "Lag": {"type": "string", "pattern": f"^$|{_whole(_LAG)}"},
        "Multiple": {"anyOf": [_ref("Quantity"), {"type": ["number", "string"], "pattern": _whole(_BARE)}]},
        "Period": period,
        "Quantity": {"type": "string", "pattern": _whole(rf"\s*{_NUMBER}\s*{unit}\s*")},
        "Unit": {"type": "string", "pattern": _whole(rf"\s*{unit}\s*")},
    }


def _whole(pattern: str) -> str:
    return f"^(?:{pattern})$"


def _ref(name: str) -> Node:
    return {"$ref": f"#/$defs/{name}"}


def _unit(units: Units) -> str:
    """Every spelling of a unit: a name, perhaps behind one prefix, perhaps per another."""
    alone, prefixed, compound = units.spellings()
    prefixes = units.prefixes()

    def part(names: Iterable[str], extra: tuple[str, ...] = ()) -> str:
        before = f"(?:{_either((*prefixes, *extra))})?{_BLANK}" if prefixes else ""
        behind = [name for name in names if name in prefixed]
        rest = [name for name in names if name not in prefixed]
        return _any([before + _any([_either(behind)]) if behind else "", _either(rest)])

    below = part(compound, ("10万",) if "十万" in prefixes else ())
    per = f"{part(compound)}{_BLANK}[/／]{_BLANK}{below}" if compound else ""
    return _any([_either(alone), part(prefixed) if prefixed else "", per])


def _any(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(filter(None, patterns))})"


_BLANK = r"\s*"


def _either(names: Iterable[str]) -> str:
    return "|".join(_spelling(name) for name in sorted(set(names), key=lambda name: (-len(name), name)))


def _spelling(name: str) -> str:
    """Signs and letters wide or narrow, letters large or small, blanks anywhere."""
    return _BLANK.join(_sign(sign) for sign in name)


def _sign(sign: str) -> str:
    forms = {sign, sign.lower(), sign.upper()}
    forms |= {chr(ord(each) + 0xFEE0) for each in forms if "!" <= each <= "~"}
    forms = {each for each in forms if _plain(each) == _plain(sign)}
    if len(forms) == 1:
        return re.escape(sign)
    return f"[{''.join(re.escape(each) for each in sorted(forms))}]"


def _plain(sign: str) -> str:
    return unicodedata.normalize("NFKC", sign).casefold()
