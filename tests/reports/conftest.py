"""Reports of the sample, in both languages."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.reports import sample

from target_check.assessment.model import Assessment
from target_check.catalogue.model import Catalogue
from target_check.intake.model import Submission
from target_check.reports.build import build_report
from target_check.reports.model import Report
from target_check.wording import LANGUAGES, Language

HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'|`*_[x](javascript:alert(1))# {{7*7}}\n=cmd|' /C calc'!A1\u202e\x00"

Make = Callable[..., Report]


@pytest.fixture(scope="session")
def assessment() -> Assessment:
    return sample.assessment()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return sample.catalogue()


@pytest.fixture(scope="session")
def submissions() -> tuple[Submission, ...]:
    return sample.submissions()


@pytest.fixture(scope="session")
def make(assessment: Assessment, catalogue: Catalogue, submissions: tuple[Submission, ...]) -> Make:
    def made(lang: Language = "zh") -> Report:
        return build_report(assessment, catalogue, submissions, lang=lang, full="report.json")

    return made


@pytest.fixture(scope="session", params=LANGUAGES)
def report(make: Make, request: pytest.FixtureRequest) -> Report:
    return make(request.param)


@pytest.fixture(scope="session")
def hostile(assessment: Assessment, catalogue: Catalogue) -> Report:
    """A report into which files put all they can."""
    sent = sample.submission()
    origin = replace(sent.actuals[0].origin, raw=HOSTILE, file=HOSTILE, sheet=HOSTILE)
    finding = replace(sent.findings[0], location=replace(sent.findings[0].location or sample.PLACE, sheet=HOSTILE))
    poisoned = replace(
        sent,
        file=HOSTILE,
        declared=(HOSTILE,),
        unknown=((HOSTILE, 1, (HOSTILE,)),),
        findings=(finding, *sent.findings),
        sheets=tuple(replace(sheet, name=HOSTILE) for sheet in sent.sheets),
    )
    verdicts = tuple(
        replace(each, lineage=tuple(replace(actual, origin=origin) for actual in each.lineage))
        for each in assessment.verdicts
    )
    return build_report(replace(assessment, verdicts=verdicts), catalogue, (poisoned,))
