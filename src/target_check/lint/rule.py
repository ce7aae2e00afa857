"""What a lint rule is: a code, a weight, a section of the documentation and a check.

A rule names the key of the definition that is wrong; where that key stands is the engine's business.

Adding a rule:

1. ``rules/<name>.py`` with ``RULE = Rule(CODE, severity, section, check)``; the docstring of ``check`` is its
   description in the documentation.
2. A sentence and a next step, Chinese and English, in ``wording/texts/lint.py``.
3. ``tests/lint/cases/<CODE>/good`` and ``bad``: files laid over ``tests/lint/base``; ``bad/expected.txt`` lists the
   findings.
4. ``python scripts/build_rule_docs.py``.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from inspect import getdoc

from target_check.catalogue.model import Catalogue, Target
from target_check.findings import Finding, KeyPath, Location, Severity
from target_check.wording import Code

__all__ = ["SECTIONS", "Flaw", "Inspection", "Rule"]

SECTIONS = ("requirements", "dates", "evidence", "relations", "roster", "indicators", "waivers", "conventions")
"""Sections of the documentation, in its order."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a rule looks at: the catalogue, and the day on which it is looked at."""

    catalogue: Catalogue
    today: date

    def targets(self) -> Iterator[Target]:
        """Every target that could be resolved."""
        return iter(self.catalogue.targets.values())

    def due_day(self, target: Target) -> date:
        """The last day of the due period; today where a target has no end."""
        return target.due.end if target.due else self.today


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong, and at which key: ``path`` leads on from the definition that stands at ``place``.

    ``related`` are places of other definitions concerned, as they are.
    """

    place: Location
    path: KeyPath = ()
    params: Mapping[str, object] = field(default_factory=dict)
    related: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One lint rule."""

    code: Code
    severity: Severity
    section: str
    find: Callable[[Inspection], Iterator[Flaw]]

    @property
    def description(self) -> str:
        """What the rule objects to and why, in English: the docstring of its check."""
        return getdoc(self.find) or ""

    def check(self, inspection: Inspection) -> Iterator[Finding]:
        """The rule's findings, each at the line and column of its key."""
        for flaw in self.find(inspection):
            place = inspection.catalogue.locate(flaw.place, *flaw.path) if flaw.path else flaw.place
            yield Finding(self.code, self.severity, place, flaw.params, flaw.related)
