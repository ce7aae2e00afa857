"""The words around a number that compare or soften it: 不低于, 超, 以上, 约, 左右."""

import re
from dataclasses import dataclass
from functools import cache

from target_check.errors import NotANumber
from target_check.vocabulary.numbers.words import COUNTED
from target_check.wording.texts.shared import NumberFault

__all__ = ["ABOUT", "Words", "comparators_in", "split_words"]

ABOUT = "~"
"""What softening words say of a number, beside the comparators ``>``, ``>=``, ``<`` and ``<=``."""

_FRONT = {
    **dict.fromkeys((">", "﹥", "超", "超过", "大于", "高于", "多于", "突破", "逾"), ">"),
    **dict.fromkeys(("<", "﹤", "不足", "不满", "低于", "少于", "小于", "不到", "未满"), "<"),
    **dict.fromkeys(("≥", "≧", ">=", "⩾", "不低于", "不少于", "不小于", "达到", "达", "至少", "最少"), ">="),
    **dict.fromkeys(("≤", "≦", "<=", "⩽", "不超过", "不高于", "不多于", "不大于", "至多", "最多", "控制在"), "<="),
    **dict.fromkeys(("约", "约为", "大约", "近", "将近", "接近", "大致", "大概", "上"), ABOUT),
}
_BACK = {
    **dict.fromkeys(("以上", "及以上", "或以上", "+"), ">="),
    **dict.fromkeys(("以下", "及以下", "或以下", "以内", "之内"), "<="),
    **dict.fromkeys(("左右", "上下"), ABOUT),
}
_SIGNS = ">﹥<﹤≥≧⩾≤≦⩽"
_OPPOSITE = {">": "<=", "<": ">="}
_FORBIDDEN = {f"不得{word}": _OPPOSITE[said] for word, said in _FRONT.items() if said in _OPPOSITE and len(word) > 1}
"""不得低于: of what is asked, never of what was reached."""
_ONLY_BESIDE = frozenset({"近", "上", "+"})
"""What compares in a cell that holds nothing else, and means other things in a sentence."""
_FRONT_ORDER = sorted(_FRONT, key=len, reverse=True)
_BACK_ORDER = sorted(_BACK, key=len, reverse=True)


@cache
def _running() -> re.Pattern[str]:
    """Any of the words within a running text, the longest first; one of a single character only before a number."""
    words = sorted({*_FRONT, *_BACK, *_FORBIDDEN} - _ONLY_BESIDE, key=len, reverse=True)
    alone = f"(?=[0-9{COUNTED}数几百千万亿])"
    return re.compile("|".join(re.escape(word) + (alone if _is_short(word) else "") for word in words))


def _is_short(word: str) -> bool:
    return len(word) == 1 and word not in _SIGNS


@dataclass(frozen=True, slots=True)
class Words:
    """What the words around a number say of it."""

    comparator: str
    approximate: bool
    present: bool


def split_words(body: str, text: str) -> tuple[str, Words]:
    """Take the words off both ends; ``text`` is what errors quote.

    Raises:
        NotANumber: two of them contradict each other, as in 超过70%以下.
    """
    said: set[str] = set()
    while word := next((word for word in _FRONT_ORDER if body.startswith(word)), ""):
        said.add(_FRONT[word])
        body = body.removeprefix(word).lstrip()
    while word := next((word for word in _BACK_ORDER if body.endswith(word)), ""):
        said.add(_BACK[word])
        body = body.removesuffix(word).rstrip()
    comparators = said - {ABOUT}
    if len(comparators) > 1:
        raise NotANumber(text, NumberFault.WHY_TWO_COMPARATORS)
    return body, Words(next(iter(comparators), "="), ABOUT in said, bool(said))


def comparators_in(text: str) -> frozenset[str]:
    """What the words of a running text compare with: ``>=`` of 不得低于70%, ``~`` of 500家左右."""
    said = _FRONT | _BACK | _FORBIDDEN
    return frozenset(said[found.group()] for found in _running().finditer(text))
