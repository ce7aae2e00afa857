"""What a target says of itself: the figure it rests on, the target it serves, its title and its note."""

from collections.abc import Iterator

from target_check.catalogue.compare.model import NOTHING, Nature, Shift, Side, directed
from target_check.catalogue.model import Quote

__all__ = ["document", "figure", "history", "note", "parent", "title"]


def figure(old: Side, new: Side) -> Iterator[Shift]:
    """Another figure, or another place of it in the text, is another promise."""
    if old.target.source != new.target.source:
        yield Shift(Nature.REDEFINED, _quoted(old.target.source), _quoted(new.target.source))


def _quoted(quote: Quote) -> str:
    return f"{quote.prefix}【{quote.figure}】{quote.suffix}"


def document(old: Side, new: Side) -> Iterator[Shift]:
    """Another source text."""
    if old.target.document != new.target.document:
        yield Shift(Nature.REDEFINED, old.target.document, new.target.document)


def parent(old: Side, new: Side) -> Iterator[Shift]:
    """Another target above; a parent that was merely renamed is the same."""
    before, after = old.target.parent, new.target.parent
    if old.names.get(before, before) != after:
        yield directed(0, before or NOTHING, after or NOTHING)


def title(old: Side, new: Side) -> Iterator[Shift]:
    """Titles, in either language."""
    for lang in ("zh", "en"):
        before, after = old.target.title.get(lang, NOTHING), new.target.title.get(lang, NOTHING)
        if before != after:
            yield Shift(Nature.COSMETIC, before, after)


def note(old: Side, new: Side) -> Iterator[Shift]:
    """Notes."""
    if old.target.note != new.target.note:
        yield Shift(Nature.COSMETIC, old.target.note or NOTHING, new.target.note or NOTHING)


def history(old: Side, new: Side) -> Iterator[Shift]:
    """Entries of ``changes`` are only ever added: one that is gone or rewritten redefines."""
    for change in old.target.changes:
        if change not in new.target.changes:
            yield Shift(Nature.REDEFINED, f"{change.on} {change.what} {change.reason} ({change.approver})", NOTHING)
