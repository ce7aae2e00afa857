"""Find a quotation in a text: the exact figure, with what stands right before and right behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from target_check.catalogue.model import Quote
from target_check.documents.normalise import Normalised, normalise_quote

__all__ = ["Fate", "Located", "locate"]


class Fate(StrEnum):
    """What became of a quotation."""

    FOUND = "found"
    MOVED = "moved"  # the figure stands in the text, but not between this prefix and suffix
    CHANGED = "changed"  # the figure stands there no more
    AMBIGUOUS = "ambiguous"  # the quotation fits several places


@dataclass(frozen=True, slots=True)
class Located:
    """A quotation, and where in the normalised text its figure stands.

    ``spans`` is the one place if found, all places if ambiguous, the places of the bare figure if moved; if changed,
    the place where prefix and suffix still stand without it, if there is one.
    """

    quote: Quote
    fate: Fate
    spans: tuple[tuple[int, int], ...]


def locate(quote: Quote, whole: Normalised) -> Located:
    """Look a quotation up in a text in normal form; its own texts are brought into that form."""
    text = whole.text
    prefix, figure, suffix = map(normalise_quote, (quote.prefix, quote.figure, quote.suffix))
    exact = tuple((at + len(prefix), at + len(prefix) + len(figure)) for at in _places(prefix + figure + suffix, text))
    if len(exact) > 1:
        return Located(quote, Fate.AMBIGUOUS, exact)
    if exact and _whole(*exact[0], whole):
        return Located(quote, Fate.FOUND, exact)
    alone = tuple((at, at + len(figure)) for at in _places(figure, text) if _whole(at, at + len(figure), whole))
    if alone:
        best = [span for span in alone if _beside(span, prefix, suffix, text)]
        return Located(quote, Fate.MOVED, tuple(best) or alone)
    return Located(quote, Fate.CHANGED, tuple(_left(prefix, suffix, text)))


def _places(part: str, text: str) -> Iterator[int]:
    at = text.find(part) if part else -1
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _whole(start: int, end: int, text: Normalised) -> bool:
    """Whether the figure cuts no number in two: 5% is not the figure of 15%, nor 3 of 3.5."""
    return not (_cut(text, start) or _cut(text, end))


def _cut(whole: Normalised, at: int) -> bool:
    text = whole.text
    before, after = text[at - 1 : at], text[at : at + 1]
    if at in whole.breaks:
        return False
    if before == ".":
        return text[at - 2 : at - 1].isdecimal() and after.isdecimal()
    if after == ".":
        return before.isdecimal() and text[at + 1 : at + 2].isdecimal()
    return before.isdecimal() and after.isdecimal()


def _beside(span: tuple[int, int], prefix: str, suffix: str, text: str) -> bool:
    """Whether one side still fits."""
    before = bool(prefix) and text.endswith(prefix, 0, span[0])
    return before or (bool(suffix) and text.startswith(suffix, span[1]))


def _left(prefix: str, suffix: str, text: str) -> Iterator[tuple[int, int]]:
    """The gap in which the figure stood, if only one place has such edges."""
    longest = 40
    starts = [at + len(prefix) for at in _places(prefix, text)] if prefix else []
    if prefix and suffix:
        ends = ((start, text.find(suffix, start, start + longest)) for start in starts)
        found = [(start, end) for start, end in ends if end > start]
    elif prefix:
        found = [(start, min(start + longest // 4, len(text))) for start in starts]
    else:
        found = [(max(at - longest // 4, 0), at) for at in _places(suffix, text)]
    if len(found) == 1:
        yield from found
