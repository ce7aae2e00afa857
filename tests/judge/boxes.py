"""Where a number may lie: ``(low, low is out, high, high is out)``, ``None`` for no bound."""

from fractions import Fraction

Box = tuple[Fraction | None, bool, Fraction | None, bool]

ANY: Box = (None, False, None, False)


def point(value: Fraction) -> Box:
    return value, False, value, False


def known(box: Box) -> Fraction | None:
    return box[0] if box[0] is not None and box[0] == box[2] else None


def said(sign: str, value: Fraction) -> Box:
    """What a number with a comparison sign says."""
    match sign:
        case "=":
            return point(value)
        case ">" | ">=":
            return value, sign == ">", None, False
        case _:
            return None, False, value, sign == "<"


def _under(possible: Box, asked: Box) -> bool | None:
    """Whether the possible numbers reach below what is asked: all of them, some (``None``) or none."""
    floor, out = asked[0], asked[1]
    if floor is None:
        return False
    low, low_out, high, high_out = possible
    if high is not None and (high < floor or (high == floor and (out or high_out))):
        return True
    if low is not None and (low > floor or (low == floor and (low_out or not out))):
        return False
    return None


def turned(box: Box) -> Box:
    low, low_out, high, high_out = box
    return None if high is None else -high, high_out, None if low is None else -low, low_out


def holds(asked: Box, possible: Box) -> bool | None:
    """Yes, no, or ``None`` where it depends on which of the possible numbers it is."""
    under, over = _under(possible, asked), _under(turned(possible), turned(asked))
    if under or over:
        return False
    return True if under is False and over is False else None


def beyond(asked: Box, possible: Box) -> bool | None:
    """Whether the number is over the upper bound."""
    return _under(turned(possible), turned(asked))


def short(asked: Box, possible: Box) -> bool | None:
    """Whether the number is under the lower bound."""
    return _under(possible, asked)


def times(box: Box, factor: Fraction) -> Box:
    """Every number times ``factor``, which is not below zero."""
    low, low_out, high, high_out = box
    return None if low is None else low * factor, low_out, None if high is None else high * factor, high_out


def plus(box: Box, other: Box) -> Box:
    low = None if box[0] is None or other[0] is None else box[0] + other[0]
    high = None if box[2] is None or other[2] is None else box[2] + other[2]
    return low, box[1] or other[1], high, box[3] or other[3]
