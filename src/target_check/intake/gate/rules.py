"""The rules of the quality gate: a fixed number, each over one column of facts."""

from dataclasses import dataclass

from target_check.findings import Severity
from target_check.wording import Code
from target_check.wording.texts.assessment import ValueCode
from target_check.wording.texts.intake import GateCode

__all__ = ["ROW_RULES", "RULES", "QualityRule"]


@dataclass(frozen=True, slots=True)
class QualityRule:
    """One rule: the column it looks at must lie between two bounds; where nothing is known it has nothing to say."""

    id: str
    code: Code
    severity: Severity
    column: str
    at_least: float | None = None
    at_most: float | None = None

    def admits(self, sign: float | None) -> bool:
        """Whether a value of the column keeps the rule."""
        if sign is None:
            return True
        return (self.at_least is None or sign >= self.at_least) and (self.at_most is None or sign <= self.at_most)


ROW_RULES: tuple[QualityRule, ...] = (
    QualityRule("plausible_low", GateCode.PLAUSIBLE_RANGE, Severity.WARNING, "above_lower", at_least=0),
    QualityRule("plausible_high", GateCode.PLAUSIBLE_RANGE, Severity.WARNING, "below_upper", at_least=0),
    QualityRule("numerator_within", GateCode.NUMERATOR_ABOVE_DENOMINATOR, Severity.ERROR, "spare", at_least=0),
    QualityRule("share_within", GateCode.NOT_A_SHARE, Severity.ERROR, "in_whole", at_least=0),
    QualityRule("parts_agree", ValueCode.PARTS_DISAGREE, Severity.ERROR, "parts_off", at_most=0),
    QualityRule("not_negative", GateCode.NEGATIVE, Severity.ERROR, "least", at_least=0),
    QualityRule("denominator_there", ValueCode.ZERO_DENOMINATOR, Severity.WARNING, "denominator", at_least=1),
    QualityRule("entity_exists", GateCode.ENTITY_NOT_THEN, Severity.WARNING, "exists", at_least=1),
)
"""Rules about what one row says by itself."""

RULES: tuple[QualityRule, ...] = (
    *ROW_RULES,
    QualityRule("one_version", GateCode.CONFLICT, Severity.ERROR, "versions", at_most=1),
    QualityRule("no_repetition", GateCode.DUPLICATE, Severity.INFO, "superfluous", at_most=0),
)
