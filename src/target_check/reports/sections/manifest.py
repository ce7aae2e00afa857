"""What the report rests on, to be checked by anybody."""

from target_check.findings.cleaning import file_name
from target_check.reports.model import Column, Facts, Prose, Row, Section, Table, TableCell
from target_check.reports.numbers import count
from target_check.reports.views.context import Context
from target_check.wording.texts.reports import ColumnWord, ManifestWord, SectionWord

__all__ = ["build"]


def build(context: Context) -> Section:
    """Hashes and versions."""
    manifest = context.manifest
    facts = Facts(
        (
            (context.word(SectionWord.REPORT_FACT_AS_OF), context.day(manifest.as_of)),
            (context.word(SectionWord.REPORT_FACT_PROGRAM), f"{manifest.program} {manifest.version}"),
            (context.word(SectionWord.REPORT_FACT_CATALOGUE), manifest.catalogue),
            (context.word(SectionWord.REPORT_FACT_CATALOGUE_HASH), manifest.catalogue_sha256),
            (context.word(SectionWord.REPORT_FACT_RESULT_HASH), manifest.result_sha256),
        )
    )
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_FILE)),
        Column(context.word(ColumnWord.REPORT_COLUMN_SIZE), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_HASH), wide=True),
    )
    rows = tuple(
        Row((TableCell(file_name(each.file)), TableCell(count(each.size)), TableCell(each.sha256)))
        for each in manifest.submissions
    )
    table = (Table(context.word(ManifestWord.REPORT_MANIFEST_CAPTION), columns, rows, dense=True),) if rows else ()
    note = Prose((context.word(ManifestWord.REPORT_MANIFEST_NOTE),), quiet=True)
    return Section("manifest", context.word(ManifestWord.REPORT_MANIFEST), (facts, *table, note))
