"""Why a check came to nothing although it ran: which of the things that have to meet did not."""

from collections.abc import Iterable, Iterator

from target_check.assessment.model import Verdict
from target_check.catalogue.model import Catalogue
from target_check.intake.model import Actual, State, Submission
from target_check.wording import Phrase
from target_check.wording.texts.cli import Message
from target_check.workflows.check import Checked

__all__ = ["nothing_read", "why_nothing"]

_NAMED = 5


def why_nothing(checked: Checked) -> Phrase:
    """The first thing that was missing: targets, actuals, the indicator, the entity, usable values, the period."""
    verdicts, catalogue = checked.assessment.verdicts, checked.catalogue
    actuals = [actual for submission in checked.submissions for actual in submission.actuals]
    if not verdicts:
        return Phrase(Message.NOTHING_ASSESSED)
    if not actuals:
        return nothing_read(checked.submissions)
    asked = _asked(verdicts)
    of_indicator = [actual for actual in actuals if actual.indicator in asked]
    if not of_indicator:
        named = _first(_indicator(actual.indicator, catalogue) for actual in actuals)
        return Phrase(Message.NOTHING_OF_INDICATOR, {"indicators": named})
    of_entity = [actual for actual in of_indicator if _answers(actual, asked[actual.indicator], catalogue)]
    about = _first(_indicator(actual.indicator, catalogue) for actual in of_entity or of_indicator)
    if not of_entity:
        named = _first(catalogue.roster.name(actual.entity) for actual in of_indicator)
        wanted = _first(
            catalogue.roster.name(code) for actual in of_indicator for code in sorted(asked[actual.indicator])
        )
        return Phrase(Message.NOTHING_OF_ENTITY, {"indicators": about, "entities": named, "asked": wanted})
    if all(actual.state is not State.USABLE for actual in of_entity):
        return Phrase(Message.NOTHING_USABLE, {"indicators": about})
    periods = _first(actual.period.text for actual in of_entity)
    ids = {actual.indicator for actual in of_entity}
    due = _first(v.period.text for v in verdicts if v.period and v.target.indicator.id in ids)
    return Phrase(Message.NOTHING_OF_PERIOD, {"indicators": about, "periods": periods, "asked": due})


def nothing_read(submissions: Iterable[Submission]) -> Phrase:
    """No actual was taken from the files: their indicators are unknown, or nothing looked like a row of data."""
    unknown = _first(name for submission in submissions for name, *_ in submission.unknown)
    return Phrase(Message.NOTHING_KNOWN, {"names": unknown}) if unknown else Phrase(Message.NOTHING_READ)


def _asked(verdicts: Iterable[Verdict]) -> dict[str, set[str]]:
    """Who is asked for each indicator."""
    found: dict[str, set[str]] = {}
    for verdict in verdicts:
        codes = found.setdefault(verdict.target.indicator.id, set())
        codes.update(code for each in _all(verdict) for code in each.entities)
    return found


def _all(verdict: Verdict) -> Iterator[Verdict]:
    yield verdict
    yield from (*verdict.members, *verdict.counted)


def _answers(actual: Actual, asked: set[str], catalogue: Catalogue) -> bool:
    """Whether it speaks of one who is asked, or of somebody below, whose values may be added up."""
    above = catalogue.roster.ancestors(actual.entity) if actual.entity in catalogue.roster else ()
    return actual.entity in asked or any(entity.code in asked for entity in above)


def _indicator(id: str, catalogue: Catalogue) -> object:  # noqa: A002 - the id of an indicator
    return catalogue.indicators[id].name if id in catalogue.indicators else id


def _first(names: Iterable[object]) -> tuple[object, ...]:
    seen: list[object] = []
    for name in names:
        if name not in seen:
            seen.append(name)
        if len(seen) == _NAMED:
            break
    return tuple(seen)
