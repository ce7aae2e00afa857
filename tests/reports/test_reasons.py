from dataclasses import replace

from tests.reports import sample

from target_check.assessment.model import Assessment
from target_check.intake.model import Submission
from target_check.reports.views.reasons import Explainer
from target_check.wording import Speaker


def test_a_code_is_told_as_the_finding_on_its_cell_tells_it(
    assessment: Assessment, submissions: tuple[Submission, ...]
) -> None:
    shanghai = next(each for each in assessment.verdicts if each.entities == (sample.SHANGHAI,))
    finding = submissions[0].findings[0]
    speaker = Speaker("zh")
    bare = replace(shanghai, reasons=())
    assert Explainer(speaker, submissions).reasons(bare) == (speaker.say(finding.phrase),)
    assert Explainer(speaker, ()).reasons(bare) == (speaker.word("CONFLICT"),)


def test_a_reason_with_parameters_says_them_and_its_code_is_not_told_twice(assessment: Assessment) -> None:
    silent = next(each for each in assessment.verdicts if each.entities == (sample.XPCC,))
    (reason,) = Explainer(Speaker("zh"), ()).reasons(silent)
    assert "五家渠市" in reason
