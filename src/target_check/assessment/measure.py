"""What a requirement measures, computed from readings."""

from typing import assert_never

from target_check.assessment.bench import Inquiry
from target_check.assessment.beside import lead_over, multiple_of
from target_check.assessment.changing import change_measured
from target_check.assessment.engine import Presence, Reading
from target_check.assessment.growing import growth_measured
from target_check.assessment.measurement import Measurement, reach_of, settled
from target_check.catalogue.requirements.base import Change, Computed, Growth, Lead, Multiple, Own
from target_check.vocabulary.measures.stages import NOT_DONE, NOT_STARTED

__all__ = ["measure"]


def measure(inquiry: Inquiry, computed: Computed) -> Measurement:
    """What the requirement of an inquiry has computed; ``share`` and ``every`` are not computed but counted."""
    reading = inquiry.read(inquiry.indicator, inquiry.period)
    requirement = inquiry.requirement
    if not (computed.is_value or reading.usable or (reading.floor is not None and not computed.others)):
        presence = reading.otherwise if reading.presence is Presence.PARTIAL else reading.presence
        return Measurement(presence, reading, requirement.admissible, requirement.unit, notes=reading.notes)
    match computed:
        case Own():
            return _own(inquiry, reading)
        case Change():
            return settled(change_measured(inquiry, reading, computed))
        case Growth(years=years):
            return settled(growth_measured(inquiry, reading, years))
        case Multiple(of=of):
            return multiple_of(inquiry, reading, of)
        case Lead(of=of):
            return lead_over(inquiry, reading, of)
        case _:
            assert_never(computed)


def _own(inquiry: Inquiry, reading: Reading) -> Measurement:
    found = Measurement(
        reading.presence,
        reading,
        inquiry.requirement.admissible,
        inquiry.requirement.unit,
        possible=reading.value,
        reach=reach_of(inquiry, reading),
        value=NOT_STARTED if reading.value == NOT_DONE else reading.exact,  # of 未完成, the least it may mean
        reported=reading.reported,
        notes=reading.notes,
    )
    return settled(found)
