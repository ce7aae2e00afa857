"""NOT_VALID_WHEN_DUE."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import RosterFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Who answers for a target must exist on its due date.

    Areas are merged and re-coded; a target for one that is gone by then would stay unreported for ever.
    """
    for target in inspection.targets():
        on = inspection.due_day(target)
        for index, code in enumerate(target.entities):
            entity = inspection.catalogue.roster.get(code)
            if entity and not entity.exists(on):
                params = {
                    "entity": entity.label,
                    "on": on.isoformat(),
                    "valid_from": entity.valid_from.isoformat() if entity.valid_from else "",
                    "valid_to": entity.valid_to.isoformat() if entity.valid_to else "",
                }
                yield Flaw(target.place, ("entity", index), params)


RULE = Rule(RosterFlaw.NOT_VALID_WHEN_DUE, Severity.ERROR, "roster", check)
