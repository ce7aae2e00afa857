"""Indicators as written become indicators as resolved: units looked up, defaults filled in."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from target_check.catalogue.loading.written import WrittenBilingual, WrittenIndicator, WrittenPart
from target_check.catalogue.model import Aggregate, Indicator, Kind, Measure, Part, Reporting
from target_check.catalogue.yaml.quantities import quantity_in, read_quantity, read_unit
from target_check.catalogue.yaml.source import ReportProblem
from target_check.errors import BadPeriod
from target_check.findings import KeyPath, Location
from target_check.vocabulary.periods import shift
from target_check.vocabulary.units.units import Unit, Units
from target_check.wording import Code, Phrase
from target_check.wording.texts.catalogue import QuantityCode, ShapeCode

__all__ = ["bilingual", "resolve_indicator"]

_UNITLESS = {Kind.MILESTONE, Kind.CADENCE}


def resolve_indicator(
    id_: str, written: WrittenIndicator, units: Units, problem: ReportProblem, place: Location
) -> Indicator | None:
    """The indicator, or ``None`` after reporting why it cannot be used."""
    complaints: list[str] = []

    def report(code: Code, path: KeyPath, **params: object) -> None:
        complaints.append(code)
        problem(code, path, **params)

    for key in _missing(written):
        report(ShapeCode.MISSING_KEY, (), key=key)
    unit = read_unit(written.unit, ("unit",), units, report)
    indicator = Indicator(
        id=id_,
        name=_named(written),
        kind=written.kind,
        definition=bilingual(written.definition),
        source=written.source,
        provenance=written.provenance,
        aliases=_aliases(written),
        unit=unit,
        numerator=_part(written.numerator, ("numerator",), units, report),
        denominator=_part(written.denominator, ("denominator",), units, report),
        weight=_part(written.weight, ("weight",), units, report),
        better=written.better,
        measure=_measure(written),
        aggregate=_aggregate(written),
        reporting=_reporting(written, report),
        plausible=_plausible(id_, written, unit, units, report),
        population=bilingual(written.population),
        verified_by=written.verified_by,
        known_for=written.known_for,
        xpcc=written.xpcc,
        place=place,
    )
    return None if complaints else indicator


def bilingual(written: WrittenBilingual | None) -> Mapping[str, str]:
    """A text in languages."""
    return {lang: text for lang, text in (("zh", written.zh), ("en", written.en)) if text} if written else {}


def _named(written: WrittenIndicator) -> Mapping[str, str]:
    """The name, with the population it speaks of: one definition, several populations, and no two of one name."""
    name, population = bilingual(written.name), bilingual(written.population)
    return {lang: text + _bracketed(lang, population.get(lang, "")) for lang, text in name.items()}


def _bracketed(lang: str, text: str) -> str:
    if not text:
        return ""
    return f"（{text}）" if lang == "zh" else f" ({text})"


def _aliases(written: WrittenIndicator) -> tuple[str, ...]:
    """The aliases; 重点人群签约率 beside 签约率（重点人群）."""
    if written.population is None:
        return tuple(written.aliases)
    names = [written.name.zh, *written.aliases]
    spelt = (
        text for name in names for text in (f"{written.population.zh}{name}", f"{name}（{written.population.zh}）")
    )
    return tuple(dict.fromkeys(spelt))


def _missing(written: WrittenIndicator) -> Iterator[str]:
    if written.kind not in _UNITLESS:
        yield from (key for key in ("unit", "better", "measure") if getattr(written, key) is None)
    if written.kind is Kind.RATIO:
        yield from (key for key in ("numerator", "denominator") if getattr(written, key) is None)
    if written.aggregate is Aggregate.WEIGHTS and written.weight is None:
        yield "weight"


def _part(written: WrittenPart | None, path: KeyPath, units: Units, report: ReportProblem) -> Part | None:
    if written is None:
        return None
    name = {lang: text for lang, text in (("zh", written.zh), ("en", written.en)) if text}
    return Part(name, read_unit(written.unit, (*path, "unit"), units, report))


def _measure(written: WrittenIndicator) -> Measure:
    return written.measure or (Measure.FLOW if written.kind is Kind.CADENCE else Measure.STOCK)


def _aggregate(written: WrittenIndicator) -> Aggregate:
    if written.aggregate:
        return written.aggregate
    if written.kind is Kind.RATIO:
        return Aggregate.PARTS
    adds_up = written.kind is Kind.COUNT or (written.kind is Kind.AMOUNT and "/" not in (written.unit or ""))
    return Aggregate.SUM if adds_up else Aggregate.NONE


def _reporting(written: WrittenIndicator, report: ReportProblem) -> Reporting:
    if written.reporting.within:
        try:
            shift(date(2024, 12, 31), written.reporting.within)
        except BadPeriod as error:
            report(
                QuantityCode.BAD_PERIOD, ("reporting", "within"), text=written.reporting.within, why=Phrase(error.why)
            )
    return Reporting(written.reporting.every, written.reporting.within)


def _plausible(
    id_: str, written: WrittenIndicator, unit: Unit | None, units: Units, report: ReportProblem
) -> tuple[Decimal, Decimal] | None:
    if written.plausible is None or unit is None:
        return None
    values: list[Decimal] = []
    for index, text in enumerate(written.plausible):
        path = ("plausible", index)
        quantity = read_quantity(text, path, units, report)
        held = quantity and quantity_in(unit, quantity, path, report, indicator=id_, expected=unit.text)
        values += [held.value] if held else []
    if len(values) != 2:  # noqa: PLR2004 - low and high
        return None
    if values[0] > values[1]:
        report(QuantityCode.EMPTY_INTERVAL, ("plausible",), low=written.plausible[0], high=written.plausible[1])
        return None
    return values[0], values[1]
