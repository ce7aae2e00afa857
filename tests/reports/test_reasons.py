from dataclasses import replace

from tests.reports import sample

from target_check.assessment.model import Assessment
from target_check.reports.views.reasons import reasons
from target_check.wording import Phrase, Speaker
from target_check.wording.texts.intake import GateCode


def test_a_reason_without_parameters_says_its_code(assessment: Assessment) -> None:
    shanghai = next(each for each in assessment.verdicts if each.entities == (sample.SHANGHAI,))
    speaker = Speaker("zh")
    assert reasons(replace(shanghai, reasons=(Phrase(GateCode.CONFLICT),)), speaker) == (
        speaker.word(GateCode.CONFLICT),
    )


def test_a_reason_with_parameters_says_them_and_its_code_is_not_told_twice(assessment: Assessment) -> None:
    silent = next(each for each in assessment.verdicts if each.entities == (sample.XPCC,))
    (reason,) = reasons(silent, Speaker("zh"))
    assert "五家渠市" in reason
