"""Lines that a ledger could take for numerals that nothing covers yet."""

import json
import re
from collections.abc import Iterator, Sequence

from target_check.catalogue.model import Quote
from target_check.documents.normalise import Normalised
from target_check.documents.numerals import Numeral

__all__ = ["as_keys", "proposals"]

_WIDEST = 12
_AT_MOST = 40
"""Where a dozen characters on both sides do not tell one place from another, as in a heading told twice."""
_UNIT = re.compile("年度|年|月|日|号|人次|个百分点|[个家所项名批条种次岁天张期轮位]")
_JOINTS = re.compile("[-—–/:：.+~年月日]?")


def proposals(numerals: Sequence[Numeral], normal: Normalised) -> tuple[Quote, ...]:
    """For each numeral the shortest quotation that covers it and stands once; those of one date share theirs."""
    quotes: list[Quote] = []
    for group in _groups(numerals, normal):
        start, end = group[0].start, _with_unit(group[-1].end, normal.text)
        quotes += [_shortest(start, end, normal.text)] * len(group)
    return tuple(quotes)


def as_keys(quote: Quote) -> str:
    """The quotation as it stands in a line of a ledger, in YAML, ready for what became of it."""
    parts = (("figure", quote.figure), ("prefix", quote.prefix), ("suffix", quote.suffix))
    return ", ".join(f"{key}: {_scalar(text)}" for key, text in parts if text)


def _groups(numerals: Sequence[Numeral], normal: Normalised) -> Iterator[list[Numeral]]:
    """Numerals of one date or telephone number; none goes on in the next paragraph."""
    group: list[Numeral] = []
    for numeral in numerals:
        if group and not _joined(group[-1].end, numeral.start, normal):
            yield group
            group = []
        group.append(numeral)
    if group:
        yield group


def _joined(end: int, start: int, normal: Normalised) -> bool:
    apart = any(at in normal.breaks for at in range(end, start + 1))
    return not apart and _JOINTS.fullmatch(normal.text[end:start]) is not None


def _with_unit(end: int, text: str) -> int:
    unit = _UNIT.match(text, end)
    return unit.end() if unit else end


def _shortest(start: int, end: int, text: str) -> Quote:
    for widest in (_WIDEST, _AT_MOST):
        for width in range(2 * widest + 1):
            for behind in range(max(0, width - widest), min(width, widest) + 1):
                first, last = start - width + behind, end + behind
                if first >= 0 and last <= len(text) and _once(text[first:last], text):
                    return Quote(text[start:end], text[first:start], text[end:last])
    return Quote(text[start:end], text[max(0, start - _WIDEST) : start], text[end : end + _WIDEST])


def _once(part: str, text: str) -> bool:
    return text.find(part, text.find(part) + 1) < 0


def _scalar(text: str) -> str:
    """Quoted where YAML would read more into it; digits alone too, to keep editors from taking them for numbers."""
    plain = re.fullmatch(r"[^\W\d][\w%“”。、；《》（）/+.]*|[\d.]+(?:%|[^\W\d])[\w%—、。”]*", text)
    return text if plain and (not text.isascii() or text.endswith("%")) else json.dumps(text, ensure_ascii=False)
