"""What was recognised in files of actuals, as text for a terminal and as JSON for programs."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from target_check.catalogue.model import Indicator
from target_check.findings import Finding, Severity
from target_check.intake.layout.header_words import Role
from target_check.intake.model import SKIPPED, Submission
from target_check.reports.phrases import hint, said
from target_check.reports.places import in_reading_order
from target_check.reports.signs import sign
from target_check.wording import Speaker
from target_check.wording.texts.cli import InspectWord
from target_check.wording.texts.reports import FrameWord

__all__ = ["inspection_json", "inspection_text"]

_SHOWN_PER_CODE = 10
_INDICATORS_SHOWN = 8
_WEIGHTS = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_UNKNOWN = "unknown"


def inspection_text(
    submissions: Sequence[Submission], speaker: Speaker, indicators: Mapping[str, Indicator] | None = None
) -> str:
    """A paragraph a file: whether it can be used, what to mend (what blocks first), then what was recognised.

    ``indicators`` gives the names of what was taken; without it their ids are told.
    """
    names = {each.id: speaker.choose(each.name) for each in (indicators or {}).values()}
    return "\n\n".join("\n".join(_lines(submission, speaker, names)) for submission in submissions)


def inspection_json(submissions: Sequence[Submission], speaker: Speaker) -> str:
    """The same as data; findings are worded in the speaker's language."""
    return json.dumps({"files": [_file(each, speaker) for each in submissions]}, ensure_ascii=False, indent=2)


def _lines(submission: Submission, speaker: Speaker, names: Mapping[str, str]) -> Iterator[str]:
    word = speaker.word
    yield word(
        InspectWord.INSPECT_FILE,
        file=submission.file,
        format=submission.format.upper() if submission.format != _UNKNOWN else word(FrameWord.REPORT_UNKNOWN),
        encoding=submission.encoding,
        sha256=submission.sha256[:12],
    )
    yield from ("  " + word(InspectWord.INSPECT_DECLARED, remark=remark) for remark in submission.declared)
    yield from _findings(submission, speaker)
    yield from _sheets(submission, speaker)
    taken = Counter(actual.indicator for actual in submission.actuals)
    if taken:
        told = [f"{names.get(name, name)}×{count}" for name, count in taken.most_common(_INDICATORS_SHOWN)]
        left = len(taken) - _INDICATORS_SHOWN
        more = (word(InspectWord.INSPECT_MORE, more=left),) if left > 0 else ()
        yield "  " + word(InspectWord.INSPECT_TAKEN, indicators=(*told, *more))
    yield from _unknown(submission, speaker)


def _sheets(submission: Submission, speaker: Speaker) -> Iterator[str]:
    """Each sheet on a line; the columns where they differ from those of the sheet above."""
    above: tuple[str, ...] = ()
    for sheet in submission.sheets:
        name = sheet.name or submission.file
        if sheet.skipped:
            reason = speaker.word(SKIPPED[sheet.skipped])
            yield "  " + speaker.word(InspectWord.INSPECT_SKIPPED, sheet=name, reason=reason)
            continue
        yield "  " + speaker.word(
            InspectWord.INSPECT_SHEET, sheet=name, header_row=sheet.header_row, rows=sheet.rows, actuals=sheet.actuals
        )
        columns = tuple(f"{each.header}→{speaker.word(Role(each.role).words)}" for each in sheet.columns if each.role)
        if columns != above:
            yield "    " + speaker.word(InspectWord.INSPECT_COLUMNS, columns=columns)
        above = columns


def _unknown(submission: Submission, speaker: Speaker) -> Iterator[str]:
    if submission.unknown:
        rows = sum(count for _, count, _ in submission.unknown)
        yield "  " + speaker.word(InspectWord.INSPECT_UNKNOWN, names=len(submission.unknown), rows=rows)
        for name, count, near in submission.unknown[:_SHOWN_PER_CODE]:
            yield "    " + speaker.word(InspectWord.INSPECT_UNKNOWN_NAME, name=name, count=count, near=near)
        yield from _more(len(submission.unknown), speaker)


def _findings(submission: Submission, speaker: Speaker) -> Iterator[str]:
    """By kind, those that block first, then the most frequent; a hint once a kind where it is the same for all."""
    findings = in_reading_order(submission.findings)
    blocking = sum(finding.blocks for finding in findings)
    yield "  " + speaker.word(InspectWord.INSPECT_FINDINGS, count=len(findings), blocking=blocking)
    by_code: dict[tuple[int, str], list[Finding]] = {}
    for finding in findings:
        by_code.setdefault((_WEIGHTS.index(finding.severity), finding.code), []).append(finding)
    for _, several in sorted(by_code.items(), key=lambda item: (item[0][0], -len(item[1]), item[0][1])):
        yield from _kind(several, speaker)


def _kind(several: Sequence[Finding], speaker: Speaker) -> Iterator[str]:
    """Findings of one code: the cell, what is wrong with it, and at the end what to do."""
    hints = [hint(finding, speaker) for finding in several]
    one = len(set(hints)) == 1
    for finding, step in list(zip(several, hints, strict=True))[:_SHOWN_PER_CODE]:
        place = str(finding.location or "")
        yield f"    {sign(finding.severity.value)} {place}  {said(finding.phrase, speaker)}".rstrip()
        if step and not one:
            yield f"      → {step}"
    yield from _more(len(several), speaker)
    if one and hints[0]:
        yield f"      → {hints[0]}"


def _more(total: int, speaker: Speaker) -> Iterator[str]:
    if total > _SHOWN_PER_CODE:
        yield "    " + speaker.word(InspectWord.INSPECT_MORE, more=total - _SHOWN_PER_CODE)


def _file(submission: Submission, speaker: Speaker) -> dict[str, object]:
    return {
        "file": submission.file,
        "sha256": submission.sha256,
        "format": submission.format,
        "encoding": submission.encoding,
        "error": submission.error or "",
        "declared": list(submission.declared),
        "sheets": [
            {
                "name": sheet.name,
                "header_row": sheet.header_row,
                "rows": sheet.rows,
                "actuals": sheet.actuals,
                "skipped": sheet.skipped or "",
                "columns": [{"letter": c.letter, "header": c.header, "role": c.role} for c in sheet.columns],
            }
            for sheet in submission.sheets
        ],
        "actuals": dict(Counter(actual.indicator for actual in submission.actuals)),
        "unknown": [{"name": name, "count": count, "near": list(near)} for name, count, near in submission.unknown],
        "findings": [_finding(finding, speaker) for finding in in_reading_order(submission.findings)],
    }


def _finding(finding: Finding, speaker: Speaker) -> dict[str, object]:
    place = finding.location
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": said(finding.phrase, speaker),
        "hint": hint(finding, speaker),
        "location": {"file": place.file, "sheet": place.sheet, "cell": place.cell} if place else None,
        "entities": list(finding.entities),
    }
