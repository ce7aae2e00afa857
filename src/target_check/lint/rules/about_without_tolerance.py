"""ABOUT_WITHOUT_TOLERANCE."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.parts import parts
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import RequirementFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """``about`` (左右) needs a tolerance, and the name of who set it.

    The text does not say how near is near enough. Somebody has to decide it and stand by it; without ``within`` the
    target is judged as if no deviation were allowed.
    """
    for target in inspection.targets():
        for path, requirement in parts(target):
            if requirement.stated:
                missing = tuple(key for key in ("within", "set_by") if not getattr(requirement.stated, key))
                if missing:
                    yield Flaw(target.place, path, {"missing": missing})


RULE = Rule(RequirementFlaw.ABOUT_WITHOUT_TOLERANCE, Severity.ERROR, "requirements", check)
