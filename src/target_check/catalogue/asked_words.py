"""What a target asks, and of whom, in words: for whom look at it alone, and for reports."""

import re

from target_check.catalogue.members import members_of
from target_check.catalogue.model import Catalogue, Target, Universe
from target_check.catalogue.named import FORCES, HEDGES
from target_check.catalogue.requirements.base import Requirement
from target_check.vocabulary.periods import shift
from target_check.wording import Phrase
from target_check.wording.texts.cli import ShowWord
from target_check.wording.texts.requirements import LagWord, PlaceWord, WhomWord

__all__ = ["asked_words", "hedge_words", "lag_words", "marks", "reporting_words", "universe_words"]

_PLACES = {
    "省": PlaceWord.PLACE_PROVINCE,
    "自治区": PlaceWord.PLACE_AUTONOMOUS_REGION,
    "直辖市": PlaceWord.PLACE_MUNICIPALITY,
    "特别行政区": PlaceWord.PLACE_SPECIAL_REGION,
    "兵团": PlaceWord.PLACE_CORPS,
    "地级市": PlaceWord.PLACE_PREFECTURE_CITY,
    "地区": PlaceWord.PLACE_PREFECTURE,
    "自治州": PlaceWord.PLACE_AUTONOMOUS_PREFECTURE,
    "盟": PlaceWord.PLACE_LEAGUE,
    "县级市": PlaceWord.PLACE_COUNTY_CITY,
    "县": PlaceWord.PLACE_COUNTY,
    "自治县": PlaceWord.PLACE_AUTONOMOUS_COUNTY,
    "旗": PlaceWord.PLACE_BANNER,
    "自治旗": PlaceWord.PLACE_AUTONOMOUS_BANNER,
    "市辖区": PlaceWord.PLACE_DISTRICT,
    "林区": PlaceWord.PLACE_FOREST_DISTRICT,
    "特区": PlaceWord.PLACE_SPECIAL_DISTRICT,
}
_LAGS = {
    LagWord.LAG_DAYS: "d天日",
    LagWord.LAG_WEEKS: "w周",
    LagWord.LAG_MONTHS: "m月",
    LagWord.LAG_QUARTERS: "q季",
    LagWord.LAG_YEARS: "y年",
}
_LAG = re.compile(r"([0-9]+)\s*个?(.)")


def asked_words(target: Target, catalogue: Catalogue) -> Phrase:
    """The requirement, with the members that must each meet it: ``旗、自治旗、县，共69个，每个不低于1个``."""
    words = _words(target.requirement, target, catalogue)
    if target.each is None:
        return words
    code = WhomWord.ASKED_OF_EACH if target.requirement.unit else WhomWord.ASKED_OF_ALL
    return Phrase(code, {"members": universe_words(target.each, target, catalogue), "inner": words})


def universe_words(universe: Universe, target: Target, catalogue: Catalogue) -> Phrase:
    """Whom ``each`` or ``share`` speaks of, and how many they are when the target is due."""
    group = catalogue.roster.group(universe.group) if universe.group else None
    what: list[object] = [_place(kind) for kind in universe.kinds]
    if not universe.kinds:
        what += [level.words for level in universe.levels]
    if universe.group:
        what.append(group.name if group else universe.group)
    return Phrase(WhomWord.UNIVERSE, {"what": tuple(what), "count": _count(universe, target, catalogue) or ""})


def reporting_words(target: Target) -> Phrase | None:
    """How long after its period a value is owed, and the day; ``None`` where that is the period's own end."""
    within = target.indicator.reporting.within
    if not within:
        return None
    by = shift(target.due.end, within).isoformat() if target.due else ""
    return Phrase(WhomWord.REPORTED_WITHIN, {"lag": lag_words(within), "period": by})


def lag_words(within: str) -> Phrase | str:
    """``30天`` for ``30 days``; an empty text where there is none."""
    found = _LAG.match(within)
    unit = next((code for code, signs in _LAGS.items() if found and found[2] in signs), None)
    return Phrase(unit, {"number": found[1]}) if found and unit else within


def hedge_words(target: Target) -> Phrase | None:
    """The document's own softening word and its class: ``力争（力争类）``."""
    if target.hedge is None:
        return None
    return Phrase(ShowWord.HEDGED, {"word": target.hedge.word, "kind": Phrase(HEDGES[target.hedge.kind])})


def marks(target: Target) -> tuple[Phrase, ...]:
    """What sets a target apart in a list: no promise of its own, softened, answered jointly."""
    promised = () if target.force.assessed else (Phrase(FORCES[target.force]),)
    together = (Phrase(ShowWord.JOINTLY_SHORT),) if target.jointly else ()
    hedged = hedge_words(target)
    return (*promised, *((hedged,) if hedged else ()), *together)


def _words(requirement: Requirement, target: Target, catalogue: Catalogue) -> Phrase:
    told: dict[str, object] = {}
    if universe := requirement.measured.counted:
        told["members"] = universe_words(universe, target, catalogue)
    if requirement.inner:
        told["inner"] = _words(requirement.inner, target, catalogue)
    return Phrase(requirement.words.code, {**requirement.words.params, **told}) if told else requirement.words


def _place(kind: str) -> Phrase | str:
    return Phrase(_PLACES[kind]) if kind in _PLACES else kind


def _count(universe: Universe, target: Target, catalogue: Catalogue) -> int:
    """Everybody in it, known by name or not, excepted or not; nobody where the target names no entity."""
    on = target.due.end if target.due else catalogue.documents[target.document].issued
    groups = (members_of(universe, entity, target, catalogue, on) for entity in target.entities)
    known = len({code for everyone in groups for code in everyone.codes})
    group = catalogue.roster.group(universe.group) if universe.group else None
    return max(known, group.expected_count or 0) if group and not universe.kinds else known
