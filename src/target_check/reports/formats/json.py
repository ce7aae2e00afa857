"""The report as JSON, of the shape that :mod:`target_check.reports.schema` publishes."""

from collections.abc import Iterator
from fractions import Fraction
from textwrap import indent
from typing import BinaryIO

from target_check.assessment.model import Totals
from target_check.findings import Finding, Location, dotted, sort_findings
from target_check.findings.cleaning import file_name
from target_check.intake.model import Submission
from target_check.reports.manifest import Manifest
from target_check.reports.phrases import hint, said
from target_check.reports.schema import (
    VERSION,
    FileJson,
    FindingJson,
    LocationJson,
    ManifestJson,
    ReportJson,
    TotalsJson,
    TwoTotalsJson,
)
from target_check.reports.telling import Telling
from target_check.reports.verdict_rows import flattened
from target_check.reports.views.reasons import reasons
from target_check.vocabulary.units.quantities import decimal_text
from target_check.wording import Speaker

__all__ = ["json_parts", "write"]

_VERDICTS = '"verdicts": []'
_IN_LIST = "  "


def write(telling: Telling, out: BinaryIO) -> None:
    """The whole report, members and all, verdict by verdict."""
    out.writelines(part.encode() for part in json_parts(telling))


def json_parts(telling: Telling) -> Iterator[str]:
    """The text in parts, one a verdict; the same input gives the same text. Messages and hints are in one language."""
    head, mark, tail = _frame(telling).model_dump_json(indent=1).partition(_VERDICTS)
    yield f"{head}{mark[:-1]}"
    speaker, end = Speaker(telling.lang), "]"
    verdicts = flattened(telling.assessed.assessment)
    for row, (verdict, _) in zip(telling.manifest.verdicts.rows, verdicts, strict=True):
        told = row.model_copy(update={"reasons": list(reasons(verdict, speaker))})
        comma = "," if end != "]" else ""
        yield f"{comma}\n{indent(told.model_dump_json(indent=1), _IN_LIST)}"
        end = "\n ]"
    yield f"{end}{tail}\n"


def _frame(telling: Telling) -> ReportJson:
    """All but the verdicts."""
    it, held, speaker = telling.assessed, telling.manifest, Speaker(telling.lang)
    found = sort_findings((*it.catalogue.findings, *(each for sent in it.submissions for each in sent.findings)))
    return ReportJson(
        as_of=it.assessment.as_of.isoformat(),
        lang=telling.lang,
        totals=TwoTotalsJson(targets=_totals(it.assessment.totals), members=_totals(it.assessment.members)),
        verdicts=[],
        not_assessed=[target.id for target in it.assessment.not_assessed],
        not_yet=[target.id for target in it.assessment.not_yet],
        broken=list(it.assessment.broken),
        findings=[_finding(finding, speaker, it.catalogue.folder) for finding in found],
        sources=list(held.verdicts.sources),
        manifest=_manifest(held),
    )


def _totals(totals: Totals) -> TotalsJson:
    return TotalsJson(
        statuses={status.value: count for status, count in totals.statuses.items()},
        due=totals.due,
        met=totals.met,
        rate=_text(totals.rate),
        waived=totals.waived,
        unwaived_due=totals.unwaived_due,
        unwaived_met=totals.unwaived_met,
        unwaived_rate=_text(totals.unwaived_rate),
        soft={status.value: count for status, count in totals.soft.items()},
        hedged={
            kind.value: {status.value: count for status, count in counts.items()}
            for kind, counts in totals.hedged.items()
        },
        unlisted=totals.unlisted,
    )


def _finding(finding: Finding, speaker: Speaker, folder: str) -> FindingJson:
    return FindingJson(
        code=finding.code,
        severity=finding.severity.value,
        message=said(finding.phrase, speaker),
        hint=hint(finding, speaker),
        location=_location(finding.location, folder) if finding.location else None,
        related=[_location(place, folder) for place in finding.related],
        entities=list(finding.entities),
    )


def _location(place: Location, folder: str) -> LocationJson:
    return LocationJson(
        file=file_name(place.file, folder),
        sha256=place.sha256 or None,
        line=place.line,
        column=place.column,
        sheet=place.sheet,
        cell=place.cell,
        path=None if place.path is None else dotted(place.path),
    )


def _manifest(manifest: Manifest) -> ManifestJson:
    return ManifestJson(
        schema_version=VERSION,
        program=manifest.program,
        program_version=manifest.version,
        as_of=manifest.as_of.isoformat(),
        catalogue=manifest.catalogue,
        catalogue_sha256=manifest.catalogue_sha256,
        submissions=[_file(submission) for submission in manifest.submissions],
        result_sha256=manifest.result_sha256,
    )


def _file(submission: Submission) -> FileJson:
    return FileJson(
        file=file_name(submission.file),
        sha256=submission.sha256,
        size=submission.size,
        format=submission.format,
        encoding=submission.encoding,
        actuals=len(submission.actuals),
        error=submission.error or "",
        declared=list(submission.declared),
    )


def _text(value: Fraction | None) -> str | None:
    return None if value is None else decimal_text(value)
