"""Suppressions: what lint no longer says of a definition, and for how long."""

from collections.abc import Iterator, Mapping
from datetime import date

from target_check.catalogue.model import Catalogue
from target_check.catalogue.order.links import Links
from target_check.catalogue.order.model import NOTHING, Difference, Nature, directed
from target_check.catalogue.suppressions import Suppression, suppressions
from target_check.compare.model import Entry
from target_check.findings import KeyPath, dotted
from target_check.wording.texts.compare import AspectWord

__all__ = ["silenced"]

_Key = tuple[str, KeyPath, str, int]
_Silenced = Mapping[_Key, Suppression]


def silenced(old: Catalogue, new: Catalogue, _: Links) -> Iterator[Entry]:
    """A new suppression, or one for longer, lets something pass that did not."""
    one, two = _suppressions(old), _suppressions(new)
    for key in dict.fromkeys((*one, *two)):
        before, after = one.get(key), two.get(key)
        if (before and before.comment) == (after and after.comment):
            continue
        shown = after or before
        if shown:
            named = f"{dotted(shown.entry)} {shown.line}"
            yield Entry("suppressions", named, {}, shown.place, (_told(before, after),))


def _told(before: Suppression | None, after: Suppression | None) -> Difference:
    one, two = (each.comment if each else NOTHING for each in (before, after))
    if before and after and before.until == after.until:
        return Difference(AspectWord.ASPECT_SUPPRESSION, (Nature.COSMETIC,), one, two)
    longer = after is not None and (before is None or (after.until or date.min) > (before.until or date.min))
    return Difference(AspectWord.ASPECT_SUPPRESSION, (directed(-1 if longer else 1, "", "").nature,), one, two)


def _suppressions(catalogue: Catalogue) -> _Silenced:
    """By what is silenced and where; the number tells equal ones apart."""
    found: dict[_Key, Suppression] = {}
    for source in catalogue.sources.values():
        for each in suppressions(source):
            silenced = each.code, each.entry, each.line
            number = sum(key[:3] == silenced for key in found)
            found[*silenced, number] = each
    return found
