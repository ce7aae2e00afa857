"""``every``: what recurs, in each period of a step at least once, or as an inner requirement says."""

from dataclasses import replace
from fractions import Fraction

from target_check.catalogue.requirements.base import Own, Recurring, Requirement
from target_check.catalogue.requirements.kind import AskedOf, RequirementKind
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.records import Fields, Record, ShortRecord
from target_check.catalogue.requirements.shapes import FirstDay, Inner, Key, OneOf
from target_check.findings import KeyPath
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Step
from target_check.wording import Phrase
from target_check.wording.texts.catalogue import RequirementCode
from target_check.wording.texts.requirements import RequireWord

__all__ = ["KIND"]
_PERIOD = Key("period", OneOf(tuple(Step)), "REQUIRE_EVERY_PERIOD")
_REQUIRE = Key("require", Inner(), "REQUIRE_EVERY_REQUIRE", required=False)
_FROM = Key("from", FirstDay(), "REQUIRE_EVERY_FROM", required=False)
_SHAPE = ShortRecord(Record((_PERIOD, _REQUIRE, _FROM)), "period")


def _read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``every: quarter``, ``every: {period: year, require: {at_least: 600 人次}, from: 2021}``."""
    fields = _SHAPE.read(reader, node, path)
    if fields is None:
        return None
    step, inner, start = fields.read(_PERIOD), _inner(fields, path), fields.read(_FROM)
    if step is None or inner is None or (_FROM in fields and start is None):
        return None
    words = Phrase(RequireWord.REQUIRE_EVERY, {"step": step.words, "inner": inner.words})
    return replace(inner, key=key, measured=Recurring(step, inner, start), words=words)


def _inner(fields: Fields, path: KeyPath) -> Requirement | None:
    if _REQUIRE in fields:
        return fields.read(_REQUIRE)
    own = fields.reader.measurand
    if own.kind not in ("cadence", "milestone"):
        fields.reader.problem(RequirementCode.EVERY_NEEDS_CADENCE, path, indicator=own.id, kind=own.kind)
        return None
    return Requirement("", Own(), Interval(Fraction(1), None), None, Phrase(RequireWord.REQUIRE_ONCE))


KIND = RequirementKind({"every": _SHAPE}, _read, AskedOf.ANY)
