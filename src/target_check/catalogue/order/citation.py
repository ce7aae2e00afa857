"""What a target says of itself: the figure it rests on, the target it serves, its title and its note."""

from collections.abc import Iterable, Iterator

from target_check.catalogue.model import Figure, Quote
from target_check.catalogue.order.model import NOTHING, Nature, Shift, Side, directed
from target_check.vocabulary.bare_text import bare_text

__all__ = ["document", "figure", "history", "note", "parent", "previous", "same_place", "title"]


def figure(old: Side, new: Side) -> Iterator[Shift]:
    """Another figure, or another place of it in the text, is another promise."""
    one, two = old.target.source, new.target.source
    if one != two:
        ledgers = [side.catalogue.documents[side.target.document].figures for side in (old, new)]
        alike = same_place(one, two, alone=all(_alone(one.figure, ledger) for ledger in ledgers))
        yield Shift(Nature.COSMETIC if alike else Nature.REDEFINED, _quoted(one), _quoted(two))


def same_place(one: Quote, two: Quote, *, alone: bool) -> bool:
    """Whether two quotations are of one place: the same figure, and what stands around it agrees as far as it is said.

    Where they share nothing of what stands around, they are of one place only if the text has the figure once, which
    one that is cited without anything around it says too.
    """
    before, after = map(bare_text, (one.prefix, one.suffix)), map(bare_text, (two.prefix, two.suffix))
    (prefix, suffix), (other_prefix, other_suffix) = before, after
    if bare_text(one.figure) != bare_text(two.figure):
        return False
    if not _agree(prefix[::-1], other_prefix[::-1]) or not _agree(suffix, other_suffix):
        return False
    shared = (prefix and other_prefix) or (suffix and other_suffix)
    bare = not (prefix or suffix) or not (other_prefix or other_suffix)
    return bool(shared) or (bare and alone)


def _agree(one: str, two: str) -> bool:
    return one.startswith(two) or two.startswith(one)


def _alone(figure: str, ledger: Iterable[Figure]) -> bool:
    """Whether just one line of a ledger is of this figure, and somebody who read the text has written it."""
    lines = [line for line in ledger if bare_text(figure) in bare_text(line.quote.figure)]
    return len(lines) == 1 and lines[0].written


def _quoted(quote: Quote) -> str:
    return f"{quote.prefix}【{quote.figure}】{quote.suffix}"


def document(old: Side, new: Side) -> Iterator[Shift]:
    """Another source text; one that was merely renamed is the same."""
    before, after = old.target.document, new.target.document
    if old.links.documents.get(before, before) != after:
        yield Shift(Nature.REDEFINED, before, after)
    elif before != after:
        yield Shift(Nature.RENAMED, before, after)


def parent(old: Side, new: Side) -> Iterator[Shift]:
    """Another target above; a parent that was merely renamed is the same."""
    before, after = old.target.parent, new.target.parent
    if old.links.targets.get(before, before) != after:
        yield directed(0, before or NOTHING, after or NOTHING)


def previous(old: Side, new: Side) -> Iterator[Shift]:
    """Another target of the year before; one that was merely renamed is the same."""
    before, after = old.target.previous, new.target.previous
    if old.links.targets.get(before, before) != after:
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
            told = f"{change.on} {change.what} {change.aspect} {change.reason} ({change.approver})"
            yield Shift(Nature.REDEFINED, " ".join(told.split()), NOTHING)
