"""Targets as written become targets as resolved: indicator, entities, requirement and dates looked up and read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from target_check.catalogue.hedges import HEDGE_WORDS
from target_check.catalogue.loading.guesses import Guesses
from target_check.catalogue.loading.paces import default_pace
from target_check.catalogue.loading.resolve.changes import resolve_changes
from target_check.catalogue.loading.resolve.indicators import bilingual
from target_check.catalogue.loading.written import WrittenEach, WrittenTarget
from target_check.catalogue.model import (
    UNNAMED,
    Baseline,
    Document,
    Excepted,
    Force,
    Hedge,
    HedgeClass,
    Indicator,
    Milestone,
    Pace,
    Quote,
    Target,
)
from target_check.catalogue.requirements import Measurand, Reader, Requirement, Universe, read_requirement
from target_check.catalogue.yaml.quantities import quantity_in, read_quantity
from target_check.catalogue.yaml.source import ReportProblem
from target_check.errors import BadPeriod
from target_check.findings import KeyPath, Location
from target_check.vocabulary.periods import Period, parse_period
from target_check.vocabulary.roster.entities import Level
from target_check.vocabulary.roster.roster import Roster
from target_check.vocabulary.units.units import Units
from target_check.wording import Code, Phrase
from target_check.wording.texts.catalogue import QuantityCode, ReferenceCode, ShapeCode

__all__ = ["STANDING", "Surroundings", "find_entity", "resolve_target"]

STANDING = "standing"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a target is resolved against."""

    units: Units
    roster: Roster
    indicators: Mapping[str, Indicator]
    measurands: Mapping[str, Measurand]
    guesses: Guesses


def resolve_target(
    id_: str,
    written: WrittenTarget,
    document: Document,
    around: Surroundings,
    problem: ReportProblem,
    place: Location,
) -> Target | None:
    """The target, or ``None`` after reporting why it cannot be used."""
    return _Resolver(written, around, problem).target(id_, document, place)


def find_entity(text: str, roster: Roster, path: KeyPath, problem: ReportProblem) -> str | None:
    """The one entity of a code or name, or ``None`` after reporting that there is none, or several."""
    if text in roster:  # a code: the common case, for which no names need be indexed
        return text
    found = roster.find(text)
    if len(found) == 1:
        return found[0].code
    if not found:
        problem(ReferenceCode.UNKNOWN_ENTITY, path, entity=text, near=roster.near(text))
    else:
        problem(
            ReferenceCode.AMBIGUOUS_ENTITY,
            path,
            entity=text,
            candidates=tuple(each.label for each in found[:5]),
        )
    return None


class _Resolver:
    """Resolves one target; keeps whether anything was wrong."""

    def __init__(self, written: WrittenTarget, around: Surroundings, problem: ReportProblem) -> None:
        self.written, self.around, self._problem = written, around, problem
        self.broken = False

    def report(self, code: Code, path: KeyPath, **params: object) -> None:
        self.broken = True
        self._problem(code, path, **params)

    def target(self, id_: str, document: Document, place: Location) -> Target | None:
        written = self.written
        indicator = self._indicator()
        force = written.force or document.force
        entities = self._entities(force)
        due = self._due()
        requirement = self._requirement(indicator) if indicator else None
        each = self._universe(written.each, ("each",)) if written.each else None
        baseline = self._baseline(indicator)
        milestones = self._milestones(indicator)
        excepted = self._excepted()
        hedge = self._hedge()
        if self.broken or indicator is None or requirement is None:
            return None
        return Target(
            id=id_,
            title=bilingual(written.title),
            document=document.id,
            indicator=indicator,
            entities=entities,
            requirement=requirement,
            due=due,
            source=Quote(written.source.figure, written.source.prefix, written.source.suffix),
            force=force,
            hedge=hedge,
            due_from=written.due_from,
            each=each,
            jointly=written.jointly or (each is None and self._is_region(entities)),
            excepted=excepted,
            baseline=baseline,
            pace=self._pace(indicator, requirement, due, each=each is not None),
            milestones=milestones,
            parent=written.parent,
            supersedes=written.supersedes,
            previous=written.previous,
            changes=resolve_changes(written.changes),
            note=written.note,
            place=place,
        )

    def _indicator(self) -> Indicator | None:
        name = self.written.indicator
        if name not in self.around.measurands:
            self.report(
                ReferenceCode.UNKNOWN_INDICATOR,
                ("indicator",),
                indicator=name,
                near=self.around.guesses.near("indicator", name, self.around.measurands),
            )
        elif name not in self.around.indicators:
            self.report(ReferenceCode.BROKEN_INDICATOR, ("indicator",), indicator=name)
        return self.around.indicators.get(name)

    def _entities(self, force: Force) -> tuple[str, ...]:
        texts = self.written.entity
        if texts == [UNNAMED]:
            if force.assessed:
                self.report(ReferenceCode.UNNAMED_NEEDS_FORCE, ("entity",))
            return ()
        if not texts:
            self.report(ShapeCode.EMPTY_LIST, ("entity",))
        paths: list[KeyPath] = [("entity",)] if len(texts) == 1 else [("entity", index) for index in range(len(texts))]
        found = (
            find_entity(text, self.around.roster, path, self.report) for text, path in zip(texts, paths, strict=True)
        )
        return tuple(code for code in found if code)

    def _is_region(self, entities: tuple[str, ...]) -> bool:
        """A region by itself: its provinces answer together, whether the target says so or not."""
        return len(entities) == 1 and bool(self.around.roster.memberships(entities[0]))

    def _pace(self, indicator: Indicator, requirement: Requirement, due: Period | None, *, each: bool) -> Pace:
        """As declared; without an end there is nothing to be on the way to."""
        if self.written.pace:
            return self.written.pace
        return default_pace(indicator, requirement, each=each) if due else Pace.NONE

    def _due(self) -> Period | None:
        return None if self.written.due == STANDING else self._period(self.written.due, ("due",))

    def _period(self, text: str, path: KeyPath) -> Period | None:
        try:
            return parse_period(text)
        except BadPeriod as error:
            self.report(QuantityCode.BAD_PERIOD, path, text=text, why=Phrase(error.why))
            return None

    def _requirement(self, indicator: Indicator) -> Requirement | None:
        def universe(node: object, path: KeyPath) -> Universe | None:
            return self._universe(_each_of(node), ("require", *path))

        def problem(code: Code, path: KeyPath, **params: object) -> None:
            self.report(code, ("require", *path), **params)

        measurands = self.around.measurands
        reader = Reader(measurands[indicator.id], self.around.units, measurands, problem, universe, read_requirement)
        return read_requirement(reader, self.written.require)

    def _universe(self, each: WrittenEach | None, path: KeyPath) -> Universe | None:
        if each is None or not each.level:
            self.report(ShapeCode.EMPTY_LIST, path)
            return None
        levels = tuple(Level)
        if len(each.level) == 1 and each.level[0] not in levels and self.around.roster.group(each.level[0]):
            return Universe(kinds=tuple(each.kinds), group=each.level[0])
        known = (*levels, *(group.id for group in self.around.roster.groups()))
        unknown = [level for level in each.level if level not in levels]
        for level in unknown:
            self.report(
                ReferenceCode.UNKNOWN_LEVEL,
                path,
                level=level,
                near=self.around.guesses.near("level", level, known),
                known=levels,
            )
        kinds = self.around.roster.kinds() if each.kinds else frozenset()
        for kind in each.kinds:
            if kind not in kinds:
                self.report(
                    ReferenceCode.UNKNOWN_KIND, path, kind=kind, near=self.around.guesses.near("kind", kind, kinds)
                )
        return None if unknown else Universe(tuple(map(Level, each.level)), tuple(each.kinds))

    def _baseline(self, indicator: Indicator | None) -> Baseline | None:
        written = self.written.baseline
        if written is None:
            return None
        period = self._period(written.period, ("baseline", "period"))
        value = self._value(written.value, indicator, ("baseline", "value")) if written.value else None
        return Baseline(period, value) if period else None

    def _milestones(self, indicator: Indicator | None) -> tuple[Milestone, ...]:
        found = []
        for index, written in enumerate(self.written.milestones):
            due = self._period(written.due, ("milestones", index, "due"))
            value = self._value(written.value, indicator, ("milestones", index, "value"))
            if due and value is not None:
                found.append(Milestone(due, value))
        return tuple(sorted(found, key=lambda milestone: milestone.due.end))

    def _value(self, text: str, indicator: Indicator | None, path: KeyPath) -> Decimal | None:
        """A quantity in the indicator's unit."""
        if indicator is None or indicator.unit is None:
            return None
        unit, quantity = indicator.unit, read_quantity(text, path, self.around.units, self.report)
        held = quantity and quantity_in(unit, quantity, path, self.report, indicator=indicator.id, expected=unit.text)
        return held.value if held else None

    def _excepted(self) -> tuple[Excepted, ...]:
        found = []
        for index, written in enumerate(self.written.except_):
            code = find_entity(written.entity, self.around.roster, ("except", index, "entity"), self.report)
            if code:
                found.append(Excepted(code, written.reason))
        return tuple(found)

    def _hedge(self) -> Hedge | None:
        written = self.written.hedge
        if written is None:
            return None
        kind = written.class_ or HEDGE_WORDS.get(written.word)
        if kind is None:
            classes = tuple(each.value for each in HedgeClass)
            self.report(ShapeCode.HEDGE_NEEDS_CLASS, ("hedge",), word=written.word, classes=classes)
            return None
        return Hedge(written.word, kind)


def _each_of(node: object) -> WrittenEach | None:
    """``of: prefecture``, ``of: [prefecture, county]``, ``of: {level, kinds}``."""
    written: object = node if isinstance(node, dict) else {"level": node}
    checked: Callable[..., WrittenEach] = WrittenEach.model_validate
    try:
        return checked(written)
    except ValueError:
        return None
