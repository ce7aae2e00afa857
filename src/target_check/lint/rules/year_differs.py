"""YEAR_DIFFERS."""

import re
from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import DateFlaw

__all__ = ["RULE"]

_YEAR = re.compile(r".*_(?P<year>(?:19|20)[0-9]{2})")


def check(inspection: Inspection) -> Iterator[Flaw]:
    """An id that ends in a year (``hlj_beds_2024``) must be due in that year.

    A slip in ``due`` (2042 for 2024) is otherwise seen by nobody: the target would be open for ever.
    """
    for target in inspection.targets():
        year = _YEAR.fullmatch(target.id)
        if year and target.due and target.due.end.year != int(year["year"]):
            yield Flaw(target.place, ("due",), {"id": target.id, "due": target.due.text})


RULE = Rule(DateFlaw.YEAR_DIFFERS, Severity.WARNING, "dates", check)
