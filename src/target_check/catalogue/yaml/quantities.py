"""Quantities and units as a catalogue writes them: wherever one stands it is read alike, and refused alike."""

import re
from decimal import Decimal

from target_check.catalogue.yaml.source import ReportProblem
from target_check.errors import NotANumber, UnitMismatch, UnknownUnit
from target_check.findings import KeyPath
from target_check.vocabulary.units.quantities import Quantity, parse_quantity
from target_check.vocabulary.units.units import Unit, Units
from target_check.wording import Phrase
from target_check.wording.texts.catalogue import QuantityCode
from target_check.wording.texts.shared import NumberFault

__all__ = ["quantity_in", "read_plain", "read_quantity", "read_unit"]

_PLAIN = re.compile(r"\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)\s*")


def read_plain(text: str) -> Decimal | None:
    """A number that needs no unit, or ``None``; YAML's ``5.`` and ``.5`` are numbers, its ``nan`` is none."""
    return Decimal(text.strip()) if _PLAIN.fullmatch(text) else None


def read_unit(text: str | None, path: KeyPath, units: Units, report: ReportProblem) -> Unit | None:
    """A unit; ``None`` where none is written, or after reporting that there is no such unit."""
    if not text:
        return None
    try:
        return units.unit(text)
    except UnknownUnit as error:
        report(QuantityCode.UNKNOWN_UNIT, path, text=error.text, near=error.near)
        return None


def read_quantity(
    node: object, path: KeyPath, units: Units, report: ReportProblem, *, bare: Unit | None = None
) -> Quantity | None:
    """A quantity, or ``None`` after reporting why it is none; ``bare`` is the unit of a number that needs none."""
    if not isinstance(node, str):
        report(QuantityCode.EXPECTED_QUANTITY, path)
        return None
    plain = read_plain(node)
    if plain is not None and bare is not None:
        return Quantity(plain, bare)
    try:
        return parse_quantity(node, units)
    except UnknownUnit as error:
        report(QuantityCode.UNKNOWN_UNIT, path, text=error.text, near=error.near)
    except NotANumber as error:
        lacks = plain is not None or error.why is NumberFault.WHY_UNIT_MISSING
        code = QuantityCode.QUANTITY_NEEDS_UNIT if lacks else QuantityCode.BAD_QUANTITY
        report(code, path, text=node, why=Phrase(error.why))
    return None


def quantity_in(
    unit: Unit | None, quantity: Quantity, path: KeyPath, report: ReportProblem, *, indicator: str, expected: str
) -> Quantity | None:
    """The quantity in the unit it is held in, or ``None`` after reporting that it does not fit the indicator.

    ``unit`` is ``None`` where nothing fits, ``expected`` the indicator's own unit.
    """
    if unit is not None and unit.is_growth and quantity.unit.is_level:
        return Quantity(quantity.value, unit)  # the same %, said of growth
    try:
        if unit is not None:
            return quantity.to(unit)
    except UnitMismatch:
        pass
    except NotANumber as error:  # a catalogue whose units are no powers of ten
        report(QuantityCode.BAD_QUANTITY, path, text=str(quantity), why=Phrase(error.why))
        return None
    report(QuantityCode.UNIT_DOES_NOT_FIT, path, got=quantity.unit.text, expected=expected, indicator=indicator)
    return None
