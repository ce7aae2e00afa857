"""COMPARATOR_DIFFERS."""

import re
from collections.abc import Iterator

from target_check.catalogue.requirements.base import Requirement
from target_check.findings import Severity
from target_check.lint.parts import parts
from target_check.lint.rule import Flaw, Inspection, Rule

__all__ = ["RULE"]

_SAYS = (
    ("at_least", re.compile("不低于|不少于|不小于|不得低于|不得少于|至少|以上|达到|≥|>=")),
    ("at_most", re.compile("不高于|不超过|不多于|不大于|不得超过|以下|以内|之内|至多|≤|<=")),
    ("more_than", re.compile("(?<!不)(?<!不得)超过?(?!声)|(?<!不)(?<!不得)(?:高于|大于|多于)|突破|>(?!=)")),
    ("less_than", re.compile("(?<!不)(?<!不得)(?:低于|少于|小于)|不足|不满|<(?!=)")),
    ("about", re.compile("左右|上下|大约|约(?=[0-9一二三四五六七八九十])")),
)
_PLAIN = frozenset({"at_least", "at_most", "more_than", "less_than", "about"})


def check(inspection: Inspection) -> Iterator[Flaw]:
    """The comparing word of a figure must be that of the requirement.

    不低于, 至少 and 以上 are ``at_least``, 超过 is ``more_than``, 以内 is ``at_most``, 低于 is ``less_than``, 左右 is
    ``about``: at the limit itself they differ.
    """
    for target in inspection.targets():
        said = {key for key, pattern in _SAYS if pattern.search(target.source.figure)}
        if len(said) != 1:
            continue
        expected = said.pop()
        compared = [(path, _comparator(requirement)) for path, requirement in parts(target)]
        wrong = [(path, key) for path, key in compared if key in _PLAIN]
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


RULE = Rule("COMPARATOR_DIFFERS", Severity.WARNING, "evidence", check)
