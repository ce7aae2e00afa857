"""What is measured: the target's indicator, and those it is held against.

A definition decides what a number means, so nearly every change of it redefines the promise, and no machine says
which way.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from target_check.catalogue.model import Bilingual, Indicator, Part
from target_check.catalogue.named import AGGREGATES, BETTER, KINDS, MEASURES, PROVENANCES
from target_check.catalogue.order.model import NOTHING, Nature, Shift, Side, directed
from target_check.catalogue.order.quantified import take_apart
from target_check.vocabulary.bare_text import bare_text
from target_check.vocabulary.periods import shift
from target_check.vocabulary.units.units import Unit
from target_check.wording import Code, Phrase
from target_check.wording.texts.compare import AspectWord, CompareWord

__all__ = ["FIELDS", "differing", "indicator", "of_indicator", "read_as"]

_NO_WORDS: Mapping[Any, Code] = {}

_Compare = Callable[[Indicator, Indicator], Iterator[Shift]]


def indicator(old: Side, new: Side) -> Iterator[Shift]:
    """Another indicator; cosmetic where only its id is another."""
    one, two = old.target.indicator, new.target.indicator
    if one.id != two.id:
        alike = replace(one, id=two.id, place=two.place) == two
        yield Shift(Nature.COSMETIC if alike else Nature.REDEFINED, _named(one), _named(two))


def _named(indicator: Indicator) -> str:
    return f"{indicator.name.get('zh', '')} ({indicator.id})"


def of_indicator(compare: _Compare) -> Callable[[Side, Side], Iterator[Shift]]:
    """The comparison of indicators, asked of the target's own and of those that its requirement refers to."""

    def shifts(old: Side, new: Side) -> Iterator[Shift]:
        for one, two in _pairs(old, new):
            for nature, before, after in compare(one, two):
                own = one is old.target.indicator
                yield Shift(nature, *((before, after) if own else (_of(one, before), _of(two, after))))

    return shifts


def _pairs(old: Side, new: Side) -> Iterator[tuple[Indicator, Indicator]]:
    if old.target.indicator.id == new.target.indicator.id:
        yield old.target.indicator, new.target.indicator
    measured = take_apart(new.target).core.measured
    alike = measured == take_apart(old.target).core.measured
    for of in measured.others if alike else ():
        one, two = old.catalogue.indicators.get(of), new.catalogue.indicators.get(of)
        if one and two and one.id != new.target.indicator.id:
            yield one, two


def _of(indicator: Indicator, shown: object) -> object:
    return Phrase(CompareWord.COMPARE_OF, {"indicator": _named(indicator), "what": shown}) if shown else NOTHING


def read_as(old: Side, new: Side) -> Iterator[Shift]:
    """Names that mean another indicator than they did, or one more, or none: another number is read for it."""
    ids = dict.fromkeys(id_ for pair in _pairs(old, new) for id_ in (pair[0].id, pair[1].id))
    for id_ in ids or (old.target.indicator.id, new.target.indicator.id):
        if moved := new.links.names.get(id_):
            yield Shift(Nature.REDEFINED, moved.before, moved.after)


def differing(one: Indicator, two: Indicator) -> Iterator[tuple[AspectWord, Shift]]:
    """Every field in which two indicators differ, under the name of its aspect."""
    for name, compare in FIELDS:
        yield from ((name, found) for found in compare(one, two))


def _plain(field: str, nature: Nature = Nature.REDEFINED, words: Mapping[Any, Code] = _NO_WORDS) -> _Compare:
    """Any difference of the field is of this nature; ``words`` are those of an enumeration."""

    def compare(one: Indicator, two: Indicator) -> Iterator[Shift]:
        before, after = getattr(one, field), getattr(two, field)
        if before != after:
            yield Shift(nature, _worded(before, words), _worded(after, words))

    return compare


def _worded(value: object, words: Mapping[Any, Code]) -> object:
    if value is None or value == ():
        return NOTHING
    return Phrase(words[value]) if words else value


def _unit(one: Indicator, two: Indicator) -> Iterator[Shift]:
    """Units are what they measure and how large they are; 元 and 人民币元 are one."""
    if one.unit_text != two.unit_text:
        yield Shift(
            Nature.COSMETIC if one.unit == two.unit or _size(one.unit) == _size(two.unit) else Nature.REDEFINED,
            one.unit_text,
            two.unit_text,
        )
    elif _size(one.unit) != _size(two.unit):
        yield Shift(Nature.REDEFINED, *(f"{each.unit_text} ({_measure(each.unit)})" for each in (one, two)))


def _size(unit: Unit | None) -> tuple[str, Decimal] | None:
    return (unit.dimension, unit.factor) if unit else None


def _measure(unit: Unit | None) -> str:
    return f"{unit.factor:f} {unit.dimension}" if unit else NOTHING


def _part(field: str) -> _Compare:
    """A numerator, denominator or weight; only its translation may change without redefining."""

    def compare(one: Indicator, two: Indicator) -> Iterator[Shift]:
        before: Part | None = getattr(one, field)
        after: Part | None = getattr(two, field)
        if before == after:
            return
        alike = before and after and bare_text(before.name.get("zh", "")) == bare_text(after.name.get("zh", ""))
        if not (alike and before and after and _size(before.unit) == _size(after.unit)):
            shown = _part_text(before), _part_text(after)
            sized = shown[0] == shown[1]  # the unit is as it was called and of another size
            yield Shift(Nature.REDEFINED, *(_part_text(each, sized=sized) for each in (before, after)))
        elif _part_text(before) != _part_text(after):
            yield Shift(Nature.COSMETIC, _part_text(before), _part_text(after))
        else:
            yield from _translated(before.name, after.name)

    return compare


def _part_text(part: Part | None, *, sized: bool = False) -> str:
    if part is None:
        return NOTHING
    unit = part.unit.text if part.unit else ""
    if sized:
        unit = f"{unit} ({_measure(part.unit)})"
    return " ".join(f"{part.name.get('zh', '')} {unit}".split())


def _definition(one: Indicator, two: Indicator) -> Iterator[Shift]:
    """The Chinese text decides; its spaces and its translation do not."""
    before, after = one.definition.get("zh", ""), two.definition.get("zh", "")
    if bare_text(before) != bare_text(after):
        yield Shift(Nature.REDEFINED, before, after)
    elif one.definition != two.definition:
        yield from _translated(one.definition, two.definition)


def _population(one: Indicator, two: Indicator) -> Iterator[Shift]:
    before, after = one.population.get("zh", ""), two.population.get("zh", "")
    if bare_text(before) != bare_text(after):
        yield Shift(Nature.REDEFINED, before, after)
    elif one.population != two.population:
        yield from _translated(one.population, two.population)


def _translated(one: Bilingual, two: Bilingual) -> Iterator[Shift]:
    if one.get("zh") != two.get("zh"):
        yield Shift(Nature.COSMETIC, one.get("zh", ""), two.get("zh", ""))
    if one.get("en") != two.get("en"):
        yield Shift(Nature.COSMETIC, one.get("en", NOTHING), two.get("en", NOTHING))


def _source(one: Indicator, two: Indicator) -> Iterator[Shift]:
    if one.source != two.source:
        same = bare_text(one.source) == bare_text(two.source)
        yield Shift(Nature.COSMETIC if same else Nature.REDEFINED, one.source, two.source)


def _name(one: Indicator, two: Indicator) -> Iterator[Shift]:
    if one.name != two.name:
        yield from _translated(one.name, two.name)


_ENDS = (*(date(2024, month, 1) - timedelta(days=1) for month in range(1, 13)), date(2023, 2, 28))
"""Days on which a period may end: a month is not 30 days."""


def _reporting(one: Indicator, two: Indicator) -> Iterator[Shift]:
    """More seldom, or with more time to report, is looser."""
    before, after = one.reporting, two.reporting
    if before == after:
        return
    rarer, closer = before.every.length < after.every.length, after.every.length < before.every.length
    pairs = [(_reported(day, before.within), _reported(day, after.within)) for day in _ENDS]
    later, earlier = any(was < now for was, now in pairs), any(now < was for was, now in pairs)
    shown = (tuple(filter(None, (each.every.words, each.within))) for each in (before, after))
    if not (rarer or closer or later or earlier):
        yield Shift(Nature.COSMETIC, *shown)
    else:
        loosens, tightens = rarer or later, closer or earlier
        yield directed(tightens - loosens, *shown)


def _reported(day: date, within: str) -> date:
    return shift(day, within) if within else day


def _plausible(one: Indicator, two: Indicator) -> Iterator[Shift]:
    """A wider range lets more pass unquestioned."""
    before, after = _base_range(one), _base_range(two)
    if before != after:
        wider = before is not None and (after is None or (after[0] <= before[0] and before[1] <= after[1]))
        narrower = after is not None and (before is None or (before[0] <= after[0] and after[1] <= before[1]))
        yield directed(narrower - wider, _range(one), _range(two))


def _base_range(indicator: Indicator) -> tuple[Decimal, Decimal] | None:
    if indicator.plausible is None:
        return None
    factor = indicator.unit.factor if indicator.unit else Decimal(1)
    return indicator.plausible[0] * factor, indicator.plausible[1] * factor


def _range(indicator: Indicator) -> str:
    if indicator.plausible is None:
        return NOTHING
    return " … ".join(f"{each:f}{indicator.unit_text}" for each in indicator.plausible)


FIELDS: tuple[tuple[AspectWord, _Compare], ...] = (
    (AspectWord.ASPECT_INDICATOR_KIND, _plain("kind", words=KINDS)),
    (AspectWord.ASPECT_DEFINITION, _definition),
    (AspectWord.ASPECT_POPULATION, _population),
    (AspectWord.ASPECT_BETTER, _plain("better", words=BETTER)),
    (AspectWord.ASPECT_UNIT, _unit),
    (AspectWord.ASPECT_MEASURE, _plain("measure", words=MEASURES)),
    (AspectWord.ASPECT_AGGREGATE, _plain("aggregate", words=AGGREGATES)),
    (AspectWord.ASPECT_NUMERATOR, _part("numerator")),
    (AspectWord.ASPECT_DENOMINATOR, _part("denominator")),
    (AspectWord.ASPECT_WEIGHT, _part("weight")),
    (AspectWord.ASPECT_INDICATOR_SOURCE, _source),
    (AspectWord.ASPECT_PROVENANCE, _plain("provenance", words=PROVENANCES)),
    (AspectWord.ASPECT_XPCC, _plain("xpcc")),
    (AspectWord.ASPECT_REPORTING, _reporting),
    (AspectWord.ASPECT_PLAUSIBLE, _plausible),
    (AspectWord.ASPECT_NAME, _name),
    (AspectWord.ASPECT_ALIASES, _plain("aliases", Nature.COSMETIC)),  # what they mean: read_as
    (AspectWord.ASPECT_VERIFIED_BY, _plain("verified_by")),
    (AspectWord.ASPECT_KNOWN_FOR, _plain("known_for", Nature.COSMETIC)),
)
"""The fields of an indicator, each with the comparison that judges it."""
