"""Units: what each spelling stands for, and how large it is. A number under it is read by that."""

from collections.abc import Iterator

from target_check.catalogue.model import Catalogue
from target_check.catalogue.order.links import Links
from target_check.catalogue.order.model import NOTHING, Difference, Nature
from target_check.compare.model import Entry
from target_check.findings import Location
from target_check.vocabulary.units.definitions import UnitMeasure
from target_check.wording.texts.compare import AspectWord

__all__ = ["units"]

_FILE = "units.txt"


def units(old: Catalogue, new: Catalogue, _: Links) -> Iterator[Entry]:
    """Every name that stands for something else; one that measures what nothing measured before is merely new."""
    if old.units is new.units or old.units.sha256 == new.units.sha256:
        return
    one, two = old.units.measures(), new.units.measures()
    known = {measure.dimension for measure in one.values()}
    differences = []
    for name in dict.fromkeys((*one, *two)):
        before, after = one.get(name), two.get(name)
        if before != after:
            new_sort = before is None and after is not None and after.dimension not in known
            nature = Nature.ADDED if new_sort else Nature.REDEFINED
            differences.append(
                Difference(AspectWord.ASPECT_UNIT_NAME, (nature,), _told(name, before), _told(name, after))
            )
    if not differences:
        differences.append(
            Difference(AspectWord.ASPECT_UNIT_NAME, (Nature.COSMETIC,), old.units.sha256[:12], new.units.sha256[:12])
        )
    yield Entry("units", _FILE, {}, Location(_FILE, new.units.line_of("")), tuple(differences))


def _told(name: str, measure: UnitMeasure | None) -> str:
    return f"{name} = {measure.factor:f} {measure.dimension} ({measure.group})" if measure else NOTHING
