"""DUE_BEFORE_DOCUMENT."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import DateFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A target whose due date has passed when its document is issued promises nothing.

    The figure is then more likely an actual, or one of the two dates is wrong. Quoted targets are left alone.
    """
    for target in inspection.targets():
        document = inspection.catalogue.documents[target.document]
        if target.force.assessed and target.due and target.due.end <= document.issued:
            params = {"due": target.due.text, "document": document.id, "issued": document.issued.isoformat()}
            yield Flaw(target.place, ("due",), params, (document.place,))


RULE = Rule(DateFlaw.DUE_BEFORE_DOCUMENT, Severity.WARNING, "dates", check)
