"""From an assessment to the report as a document."""

from collections.abc import Sequence
from dataclasses import replace

from target_check.assessment.model import Assessment, Status
from target_check.catalogue.model import Catalogue
from target_check.findings.cleaning import file_name
from target_check.intake.model import Submission
from target_check.reports.manifest import Manifest, build_manifest
from target_check.reports.model import Report, Section
from target_check.reports.sections import (
    entities,
    excluded,
    findings,
    key_findings,
    manifest,
    matrix,
    methods,
    overview,
    quality,
    ranking,
    silent,
    summary,
    targets,
    unassessable,
    waivers,
    waterfall,
)
from target_check.reports.views.context import Context
from target_check.wording import Language, Speaker
from target_check.wording.texts.reports import FrameWord, SectionWord

__all__ = ["build_report"]

_SECTIONS = (
    summary,
    key_findings,
    overview,
    matrix,
    ranking,
    entities,
    targets,
    silent,
    unassessable,
    quality,
    findings,
    waivers,
    excluded,
    waterfall,
    methods,
    manifest,
)
_FRAME = {
    "contents": FrameWord.REPORT_CONTENTS,
    "filter": FrameWord.REPORT_FILTER,
    "filter_text": FrameWord.REPORT_FILTER_TEXT,
    "filter_status": FrameWord.REPORT_FILTER_STATUS,
    "filter_all": FrameWord.REPORT_FILTER_ALL,
    "filter_none": FrameWord.REPORT_FILTER_NONE,
    "skip": FrameWord.REPORT_SKIP,
    "top": FrameWord.REPORT_TOP,
    "note": FrameWord.REPORT_NOTE,
    "attention": FrameWord.REPORT_ATTENTION,
    "colon": FrameWord.REPORT_COLON,
    "more": FrameWord.REPORT_MORE,
}
_SHORT_HASH = 12
_NUMERALS = "零一二三四五六七八九十"


def build_report(
    assessment: Assessment,
    catalogue: Catalogue,
    submissions: Sequence[Submission],
    *,
    lang: Language = "zh",
    full: str = "",
    resting_on: Manifest | None = None,
) -> Report:
    """The report in one language, worded and formatted, for every renderer.

    ``full`` names the file that holds every member's verdict, if one is written beside the report; ``resting_on`` is
    the manifest of the same assessment, if it is made already.
    """
    speaker = Speaker(lang)
    made = resting_on or build_manifest(assessment, catalogue, submissions)
    context = Context(assessment, catalogue, tuple(submissions), made, speaker, full)
    built = [section for module in _SECTIONS if (section := module.build(context))]
    return Report(
        lang={"zh": "zh-CN"}.get(lang, lang),
        title=context.word(FrameWord.REPORT_TITLE),
        subtitle=context.word(FrameWord.REPORT_AS_OF, day=context.day(assessment.as_of)),
        facts=_facts(context),
        warnings=_warnings(context),
        sections=tuple(_numbered(section, number, context) for number, section in enumerate(built, 1)),
        manifest=made,
        words={name: context.word(code) for name, code in _FRAME.items()},
        statuses={status.value: context.status(status) for status in Status},
    )


def _facts(context: Context) -> tuple[tuple[str, str], ...]:
    files = [
        context.word(FrameWord.REPORT_FILE_HASHED, file=file_name(each.file), hash=each.sha256[:_SHORT_HASH])
        for each in context.submissions
    ]
    manifest = context.manifest
    catalogue = context.word(
        FrameWord.REPORT_FILE_HASHED, file=manifest.catalogue, hash=manifest.catalogue_sha256[:_SHORT_HASH]
    )
    return (
        (context.word(SectionWord.REPORT_FACT_AS_OF), context.day(context.assessment.as_of)),
        (context.word(SectionWord.REPORT_FACT_CATALOGUE), catalogue),
        (context.word(SectionWord.REPORT_FACT_FILES), context.joined(files) or context.word(FrameWord.REPORT_NONE)),
        (context.word(SectionWord.REPORT_FACT_RESULT_HASH), manifest.result_sha256[:_SHORT_HASH]),
    )


def _warnings(context: Context) -> tuple[str, ...]:
    """What must be known before a number is believed."""
    declared = [
        context.word(FrameWord.REPORT_DECLARED, file=file_name(each.file), remark=remark)
        for each in context.submissions
        for remark in each.declared
    ]
    lost = [
        context.word(FrameWord.REPORT_FILE_LOST, file=file_name(each.file), why=context.speaker.word(each.error))
        for each in context.submissions
        if each.error
    ]
    broken = context.assessment.broken
    left_out = (
        [context.word(FrameWord.REPORT_BROKEN_LEFT_OUT, count=len(broken), ids=context.joined(broken))]
        if broken
        else []
    )
    return (*declared, *lost, *left_out)


def _numbered(section: Section, number: int, context: Context) -> Section:
    title = context.word(FrameWord.REPORT_HEADING, chinese=_chinese(number), number=number, title=section.title)
    return replace(section, title=title)


def _chinese(number: int) -> str:
    """一 to 十九: there are never more sections."""
    ten = len(_NUMERALS) - 1
    return _NUMERALS[number] if number <= ten else "十" + _NUMERALS[number - ten]
