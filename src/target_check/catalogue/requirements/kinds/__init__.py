"""Every kind of requirement, in the order in which their keys are shown; a new kind is a new file and a line here."""

from target_check.catalogue.requirements.kind import RequirementKind
from target_check.catalogue.requirements.kinds import (
    about,
    above,
    between,
    bound,
    change,
    done,
    every,
    growth,
    share,
    times,
    under_way,
)

__all__ = ["KINDS"]

KINDS: tuple[RequirementKind, ...] = (
    bound.KIND,
    between.KIND,
    about.KIND,
    change.KIND,
    times.KIND,
    above.KIND,
    share.KIND,
    growth.KIND,
    done.KIND,
    under_way.KIND,
    every.KIND,
)
