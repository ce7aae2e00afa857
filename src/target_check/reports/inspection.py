"""What was recognised in files of actuals, as text for a terminal and as JSON for programs."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from target_check.findings import Finding, Severity, sort_findings
from target_check.intake.model import Submission
from target_check.wording import Speaker

__all__ = ["inspection_json", "inspection_text"]

_SHOWN_PER_CODE = 10
_SIGNS = {Severity.ERROR: "✕", Severity.WARNING: "▲", Severity.INFO: "·"}


def inspection_text(submissions: Sequence[Submission], speaker: Speaker) -> str:
    """A paragraph a file: what it is, its sheets and columns, what was taken, what is unknown, what to mend."""
    return "\n\n".join("\n".join(_lines(submission, speaker)) for submission in submissions)


def inspection_json(submissions: Sequence[Submission], speaker: Speaker) -> str:
    """The same as data; findings are worded in the speaker's language."""
    return json.dumps({"files": [_file(each, speaker) for each in submissions]}, ensure_ascii=False, indent=2)


def _lines(submission: Submission, speaker: Speaker) -> Iterator[str]:
    word = speaker.word
    yield word(
        "INSPECT_FILE",
        file=submission.file,
        format=submission.format.upper(),
        encoding=submission.encoding,
        sha256=submission.sha256[:12],
    )
    for remark in submission.declared:
        yield "  " + word("INSPECT_DECLARED", remark=remark)
    for sheet in submission.sheets:
        name = sheet.name or submission.file
        if sheet.skipped:
            yield "  " + word("INSPECT_SKIPPED", sheet=name, reason=word(f"SKIPPED_{sheet.skipped}"))
            continue
        yield "  " + word(
            "INSPECT_SHEET", sheet=name, header_row=sheet.header_row, rows=sheet.rows, actuals=sheet.actuals
        )
        columns = tuple(f"{each.header}→{word(f'ROLE_{each.role.upper()}')}" for each in sheet.columns if each.role)
        yield "    " + word("INSPECT_COLUMNS", columns=columns)
    taken = Counter(actual.indicator for actual in submission.actuals)
    if taken:
        yield "  " + word("INSPECT_TAKEN", indicators=tuple(f"{name}×{count}" for name, count in taken.most_common()))
    if submission.unknown:
        rows = sum(count for _, count, _ in submission.unknown)
        yield "  " + word("INSPECT_UNKNOWN", names=len(submission.unknown), rows=rows)
        for name, count, near in submission.unknown[:_SHOWN_PER_CODE]:
            yield "    " + word("INSPECT_UNKNOWN_NAME", name=name, count=count, near=near)
        yield from _more(len(submission.unknown), speaker)
    yield from _findings(submission, speaker)


def _findings(submission: Submission, speaker: Speaker) -> Iterator[str]:
    findings = sort_findings(submission.findings)
    blocking = sum(finding.blocks for finding in findings)
    yield "  " + speaker.word("INSPECT_FINDINGS", count=len(findings), blocking=blocking)
    by_code: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in findings:
        by_code.setdefault((finding.severity, finding.code), []).append(finding)
    for (severity, code), several in sorted(
        by_code.items(), key=lambda item: (list(_SIGNS).index(item[0][0]), item[0][1])
    ):
        for finding in several[:_SHOWN_PER_CODE]:
            yield f"    {_SIGNS[severity]} {finding.location or ''} {code} {speaker.say(finding.phrase)}"
            hint = speaker.hint(finding)
            if hint and (finding is several[0] or finding.params != several[0].params):
                yield f"      → {hint}"
        yield from _more(len(several), speaker)


def _more(total: int, speaker: Speaker) -> Iterator[str]:
    if total > _SHOWN_PER_CODE:
        yield "    " + speaker.word("INSPECT_MORE", more=total - _SHOWN_PER_CODE)


def _file(submission: Submission, speaker: Speaker) -> dict[str, object]:
    return {
        "file": submission.file,
        "sha256": submission.sha256,
        "format": submission.format,
        "encoding": submission.encoding,
        "error": submission.error,
        "declared": list(submission.declared),
        "sheets": [
            {
                "name": sheet.name,
                "header_row": sheet.header_row,
                "rows": sheet.rows,
                "actuals": sheet.actuals,
                "skipped": sheet.skipped,
                "columns": [{"letter": c.letter, "header": c.header, "role": c.role} for c in sheet.columns],
            }
            for sheet in submission.sheets
        ],
        "actuals": dict(Counter(actual.indicator for actual in submission.actuals)),
        "unknown": [{"name": name, "count": count, "near": list(near)} for name, count, near in submission.unknown],
        "findings": [_finding(finding, speaker) for finding in sort_findings(submission.findings)],
    }


def _finding(finding: Finding, speaker: Speaker) -> dict[str, object]:
    place = finding.location
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": speaker.say(finding.phrase),
        "hint": speaker.hint(finding),
        "location": {"file": place.file, "sheet": place.sheet, "cell": place.cell} if place else None,
    }
