"""A table per entity: everything it has promised, in brief."""

from collections import defaultdict

from target_check.assessment.model import Verdict
from target_check.reports.model import Prose, Section
from target_check.reports.views.context import Context, entity_id
from target_check.reports.views.verdict_tables import counted, entity_table
from target_check.wording.texts.reports import SectionWord

__all__ = ["build"]


def build(context: Context) -> Section | None:
    """Entities by code; cells and rules stand with the targets, to which every row leads."""
    found: dict[tuple[str, ...], list[Verdict]] = defaultdict(list)
    for verdict in context.assessment.verdicts:
        found[verdict.entities].append(verdict)
    if not found:
        return None
    lead = Prose((context.word(SectionWord.REPORT_ENTITIES_LEAD),), quiet=True)
    sections = tuple(_section(codes, found[codes], context) for codes in sorted(found))
    return Section("entities", context.word(SectionWord.REPORT_ENTITIES), (lead,), sections)


def _section(codes: tuple[str, ...], verdicts: list[Verdict], context: Context) -> Section:
    name = context.entities(codes)
    said = context.word(SectionWord.REPORT_ENTITY_SAID, count=len(verdicts), statuses=counted(verdicts, context))
    table = entity_table(verdicts, context, context.word(SectionWord.REPORT_ENTITY_CAPTION, name=name))
    return Section(entity_id(codes), name, (table,), remark=said)
