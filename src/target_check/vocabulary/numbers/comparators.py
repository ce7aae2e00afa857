"""The words around a number that compare or soften it: 不低于, 超, 以上, 约, 左右."""

from dataclasses import dataclass

from target_check.errors import NotANumber

__all__ = ["Words", "split_words"]

_ABOUT = "~"

_FRONT = {
    **dict.fromkeys((">", "﹥", "超", "超过", "大于", "高于", "多于", "突破", "逾"), ">"),
    **dict.fromkeys(("<", "﹤", "不足", "不满", "低于", "少于", "小于", "不到", "未满"), "<"),
    **dict.fromkeys(("≥", "≧", ">=", "⩾", "不低于", "不少于", "不小于", "达到", "达", "至少", "最少"), ">="),
    **dict.fromkeys(("≤", "≦", "<=", "⩽", "不超过", "不高于", "不多于", "不大于", "至多", "最多", "控制在"), "<="),
    **dict.fromkeys(("约", "约为", "大约", "近", "将近", "接近", "大致", "大概", "上"), _ABOUT),
}
_BACK = {
    **dict.fromkeys(("以上", "及以上", "或以上", "+"), ">="),
    **dict.fromkeys(("以下", "及以下", "或以下", "以内", "之内"), "<="),
    **dict.fromkeys(("左右", "上下"), _ABOUT),
}
_FRONT_ORDER = sorted(_FRONT, key=len, reverse=True)
_BACK_ORDER = sorted(_BACK, key=len, reverse=True)


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
    comparators = said - {_ABOUT}
    if len(comparators) > 1:
        raise NotANumber(text, "TWO_COMPARATORS")
    return body, Words(next(iter(comparators), "="), _ABOUT in said, bool(said))
