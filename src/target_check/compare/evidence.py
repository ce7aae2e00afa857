"""What promises rest on: the documents, which bytes they are, and what became of each figure in them."""

from collections.abc import Iterator, Mapping

from target_check.catalogue.model import Catalogue, Document, Figure, LedgerActual
from target_check.catalogue.named import FORCES
from target_check.catalogue.order.citation import same_place
from target_check.catalogue.order.links import Links
from target_check.catalogue.order.model import NOTHING, Difference, Nature, harmless
from target_check.compare.model import Entry
from target_check.vocabulary.bare_text import bare_text
from target_check.wording import Phrase
from target_check.wording.texts.compare import AspectWord, CompareWord

__all__ = ["documents"]


def documents(old: Catalogue, new: Catalogue, links: Links) -> Iterator[Entry]:
    """Every document of either version; its date and its force are told with its targets, too."""
    for id_, one in old.documents.items():
        two = new.documents.get(links.documents.get(id_, id_))
        if two is None:
            difference = Difference(AspectWord.ASPECT_REMOVED, (Nature.REMOVED, Nature.COSMETIC), one.title, NOTHING)
            yield Entry("document", id_, one.title, one.place, (difference,))
        else:
            found = (*_document(one, two), *_ledger(one, two, old, new, links))
            if not any(target.assessed for target in old.targets.values() if target.document == id_):
                found = tuple(map(harmless, found))
            yield Entry("document", two.id, two.title, two.place, found, id_ if two.id != id_ else "")
    for id_ in new.documents.keys() - {*old.documents, *links.documents.values()}:
        added = new.documents[id_]
        difference = Difference(AspectWord.ASPECT_ADDED, (Nature.ADDED, Nature.COSMETIC), NOTHING, added.title)
        yield Entry("document", id_, added.title, added.place, (difference,))


def _document(one: Document, two: Document) -> Iterator[Difference]:
    """Names are cosmetic; another text, or another way of reading it, is other evidence."""
    if one.id != two.id:
        yield Difference(AspectWord.ASPECT_ID, (Nature.RENAMED,), one.id, two.id)
    if one.title != two.title:
        yield Difference(AspectWord.ASPECT_TITLE, (Nature.COSMETIC,), one.title, two.title)
    if one.issuer != two.issuer:
        yield Difference(AspectWord.ASPECT_ISSUER, (Nature.COSMETIC,), one.issuer, two.issuer)
    for name, text, other in (
        (AspectWord.ASPECT_SHA256, one.sha256, two.sha256),
        (AspectWord.ASPECT_NORMALISER, one.normaliser, two.normaliser),
    ):
        if text != other:
            yield Difference(name, (Nature.REDEFINED if text else Nature.COSMETIC,), text, other)
    if one.issued != two.issued:
        yield Difference(
            AspectWord.ASPECT_ISSUED, (Nature.COSMETIC, Nature.REDATED), one.issued.isoformat(), two.issued.isoformat()
        )
    if one.force is not two.force:
        before, after = (Phrase(FORCES[each.force]) for each in (one, two))
        yield Difference(AspectWord.ASPECT_DOCUMENT_FORCE, (Nature.COSMETIC,), before, after)
    if one.renamed_from != two.renamed_from:
        yield Difference(AspectWord.ASPECT_RENAMED_FROM, (Nature.COSMETIC,), one.renamed_from, two.renamed_from)


def _ledger(one: Document, two: Document, old: Catalogue, new: Catalogue, links: Links) -> Iterator[Difference]:
    """What became of each figure: one that no longer counts as a promise, or as a result, is another reading.

    A line that nobody wrote is its target's source once more, and is told with the target.
    """
    for before, after in _paired(one.figures, two.figures):
        if not any(line and line.written for line in (before, after)):
            continue
        nature = _fate(before, after, old, new, links.targets)
        if nature is not None:
            yield Difference(AspectWord.ASPECT_LEDGER, (nature,), _told(before), _told(after))


def _paired(before: tuple[Figure, ...], after: tuple[Figure, ...]) -> Iterator[tuple[Figure | None, Figure | None]]:
    """Lines of the same place in the text: first those cited alike, then those whose surroundings agree."""
    left = dict(enumerate(after))
    unmatched: list[Figure] = []
    by_quote: dict[tuple[str, str, str], list[int]] = {}
    for index, figure in left.items():
        by_quote.setdefault(_key(figure), []).append(index)
    for figure in before:
        same = by_quote.get(_key(figure))
        if same:
            yield figure, left.pop(same.pop(0))
        else:
            unmatched.append(figure)
    for figure in unmatched:
        alone = sum(bare_text(figure.quote.figure) in bare_text(line.quote.figure) for line in (*before, *after)) <= 2  # noqa: PLR2004 - once in each
        found = next((i for i, line in left.items() if same_place(figure.quote, line.quote, alone=alone)), None)
        yield figure, None if found is None else left.pop(found)
    yield from ((None, figure) for figure in left.values())


def _key(figure: Figure) -> tuple[str, str, str]:
    quote = figure.quote
    return bare_text(quote.figure), bare_text(quote.prefix), bare_text(quote.suffix)


def _fate(
    before: Figure | None, after: Figure | None, old: Catalogue, new: Catalogue, names: Mapping[str, str]
) -> Nature | None:
    """What a line's change does; ``None`` where it is as it was."""
    if before is None:
        return Nature.ADDED
    promised = {names.get(id_, id_) for id_ in before.targets}
    kept = {*after.targets} if after else set[str]()
    if after and _sort(before) is _sort(after) is not CompareWord.COMPARE_LEDGER_TARGET:
        return _same_sort(before, after)
    if any(id_ in new.targets for id_ in promised - kept):
        binding = any(old.targets[id_].assessed for id_ in before.targets if id_ in old.targets)
        return Nature.REDEFINED if binding else Nature.COSMETIC
    if before.targets:  # those gone are told themselves
        moved = kept - promised or (after and _key(before) != _key(after)) or promised - kept or not after
        return Nature.COSMETIC if moved else None
    if _sort(before) is CompareWord.COMPARE_LEDGER_CONTEXT and after and after.targets:
        return Nature.TIGHTENED
    return Nature.REDEFINED


def _same_sort(before: Figure, after: Figure) -> Nature | None:
    if before.actual and after.actual and _result(before.actual) != _result(after.actual):
        return Nature.REDEFINED
    unchanged = (before.context, before.actual, before.quote) == (after.context, after.actual, after.quote)
    return None if unchanged else Nature.COSMETIC


def _result(actual: LedgerActual) -> tuple[str, ...]:
    said = (actual.value, actual.entity, actual.period, actual.indicator, actual.about.get("zh", ""), actual.comparator)
    return tuple(map(bare_text, said))


def _sort(figure: Figure) -> CompareWord:
    if figure.targets:
        return CompareWord.COMPARE_LEDGER_TARGET
    return CompareWord.COMPARE_LEDGER_ACTUAL if figure.actual else CompareWord.COMPARE_LEDGER_CONTEXT


def _told(figure: Figure | None) -> object:
    if figure is None:
        return NOTHING
    quote = f"{figure.quote.prefix}【{figure.quote.figure}】{figure.quote.suffix}"
    actual = figure.actual
    said: object = figure.targets or figure.context
    if actual:
        what = actual.indicator or actual.about.get("zh", "")
        said = f"{what} {actual.entity} {actual.period} {actual.comparator} {actual.value}"
    return Phrase(_sort(figure), {"figure": quote, "said": said})
