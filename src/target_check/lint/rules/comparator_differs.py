"""COMPARATOR_DIFFERS."""

from collections.abc import Iterator

from target_check.catalogue.requirements.base import Requirement
from target_check.findings import Severity
from target_check.lint.parts import parts
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.numbers.comparators import ABOUT, comparators_in
from target_check.wording.texts.lint import EvidenceFlaw

__all__ = ["RULE"]

_KEYS = {">=": "at_least", "<=": "at_most", ">": "more_than", "<": "less_than", ABOUT: "about"}


def check(inspection: Inspection) -> Iterator[Flaw]:
    """The comparing word of a figure must be that of the requirement.

    不低于, 至少 and 以上 are ``at_least``, 超过 is ``more_than``, 以内 is ``at_most``, 低于 is ``less_than``, 左右 is
    ``about``: at the limit itself they differ.
    """
    for target in inspection.targets():
        said = comparators_in(target.source.figure)
        if len(said) != 1:
            continue
        expected = _KEYS[next(iter(said))]
        compared = [(path, _comparator(requirement)) for path, requirement in parts(target)]
        wrong = [(path, key) for path, key in compared if key in _KEYS.values()]
        if wrong and all(key != expected for _, key in wrong):
            path, key = wrong[0]
            yield Flaw(target.place, path, {"figure": target.source.figure, "key": key, "expected": expected})


def _comparator(requirement: Requirement) -> str:
    """The key whose comparison the requirement makes, whatever it measures."""
    if requirement.stated:
        return "about"
    admissible = requirement.admissible
    if not requirement.numbers or (admissible.low is not None and admissible.high is not None):
        return ""
    if admissible.low is not None:
        return "more_than" if admissible.low_open else "at_least"
    return "less_than" if admissible.high_open else "at_most"


RULE = Rule(EvidenceFlaw.COMPARATOR_DIFFERS, Severity.WARNING, "evidence", check)
