"""A section per target, by document: the commitment, the phrase it comes from, and every verdict with its cells."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from target_check.assessment.model import Status, Verdict
from target_check.catalogue.asked_words import reporting_words
from target_check.catalogue.model import Force, Indicator, Target
from target_check.catalogue.named import DUE_FROM, HEDGES, PROVENANCES
from target_check.findings.cleaning import file_name
from target_check.reports.model import Block, Facts, Prose, Section
from target_check.reports.views.context import Context, document_id, target_id
from target_check.reports.views.ranks import comparable_groups, ranked
from target_check.reports.views.verdict_tables import counted, members_of, target_table
from target_check.wording.texts.cli import ShowWord
from target_check.wording.texts.reports import QualityWord, SectionWord, ShownWord

__all__ = ["build"]

_FORCES: Mapping[Force, SectionWord] = {
    Force.BINDING: SectionWord.REPORT_FORCE_BINDING,
    Force.EXPECTED: SectionWord.REPORT_FORCE_EXPECTED,
    Force.PROPOSAL: SectionWord.REPORT_FORCE_PROPOSAL,
    Force.QUOTED: SectionWord.REPORT_FORCE_QUOTED,
}
_CHANGES = {
    "loosened": SectionWord.REPORT_CHANGE_LOOSENED,
    "redefined": SectionWord.REPORT_CHANGE_REDEFINED,
    "renamed": SectionWord.REPORT_CHANGE_RENAMED,
}

_FAILING = (Status.MISSED, Status.UNUSABLE, Status.BEHIND)
_HASH = 12


def build(context: Context) -> Section | None:
    """Documents, and the targets of each, in the order of the catalogue."""
    found: dict[str, dict[str, list[Verdict]]] = defaultdict(lambda: defaultdict(list))
    for verdict in context.assessment.verdicts:
        found[verdict.target.document][verdict.target.id].append(verdict)
    sections = tuple(_document(id, by_target, context) for id, by_target in found.items())  # noqa: A001
    lead = Prose((context.word(SectionWord.REPORT_TARGETS_LEAD),), quiet=True)
    return Section("targets", context.word(SectionWord.REPORT_TARGETS), (lead,), sections) if sections else None


def _document(id: str, by_target: dict[str, list[Verdict]], context: Context) -> Section:  # noqa: A002
    document = context.catalogue.documents.get(id)
    verdicts = [verdict for several in by_target.values() for verdict in several]
    facts = (
        (SectionWord.REPORT_FACT_ISSUER, document.issuer if document else ""),
        (SectionWord.REPORT_FACT_ISSUED, context.day(document.issued) if document else ""),
        (SectionWord.REPORT_FACT_DOCUMENT_HASH, document.sha256[:_HASH] if document else ""),
        (
            SectionWord.REPORT_FACT_VERDICTS,
            context.word(SectionWord.REPORT_ENTITY_SAID, count=len(by_target), statuses=counted(verdicts, context)),
        ),
    )
    told = Facts(tuple((context.word(code), text) for code, text in facts if text), run=True)
    sections = tuple(_section(several, context) for several in by_target.values())
    return Section(document_id(id), context.document(verdicts[0].target), (told,), sections)


def _section(verdicts: Sequence[Verdict], context: Context) -> Section:
    target = verdicts[0].target
    caption = context.word(SectionWord.REPORT_TARGET_CAPTION, title=context.title(target))
    table = target_table(verdicts, context, caption, _ranks(verdicts))
    members = [block for verdict in verdicts if members_of(verdict) for block in _members(verdict, context)]
    return Section(
        target_id(target.id), context.title(target), (_facts(target, context), table, *members), tag=target.id
    )


def _ranks(verdicts: Sequence[Verdict]) -> dict[tuple[str, ...], str]:
    """The rank of each entity, ``3/31``, among those of the same period."""
    single = [verdict for verdict in verdicts if not verdict.members]
    return {
        verdict.entities: f"{rank}/{len(group)}"
        for group in comparable_groups(single)
        for rank, _, verdict in ranked(group, group[0].target)
    }


def _facts(target: Target, context: Context) -> Facts:
    pairs = (
        (SectionWord.REPORT_FACT_REQUIREMENT, context.requirement(target)),
        (SectionWord.REPORT_FACT_DUE, _due(target, context)),
        (SectionWord.REPORT_FACT_JOINTLY, context.word(ShowWord.JOINTLY_SHORT) if target.jointly else ""),
        (SectionWord.REPORT_FACT_QUOTE, _quote(target, context)),
        (SectionWord.REPORT_FACT_FORCE, _force(target, context)),
        (SectionWord.REPORT_FACT_INDICATOR, _indicator(target, context)),
        (SectionWord.REPORT_FACT_BASELINE, _baseline(target, context)),
        (SectionWord.REPORT_FACT_PARENT, _other(target.parent, context)),
        (SectionWord.REPORT_FACT_SUPERSEDES, _other(target.supersedes, context)),
        (SectionWord.REPORT_FACT_EXCEPTED, _excepted(target, context)),
        (SectionWord.REPORT_FACT_CHANGES, _changes(target, context)),
        (SectionWord.REPORT_FACT_NOTE, target.note),
        (SectionWord.REPORT_FACT_PLACE, _place(target, context)),
    )
    return Facts(tuple((context.word(code), text) for code, text in pairs if text), run=True)


def _quote(target: Target, context: Context) -> str:
    """``……省级将安排【10亿元】专项资金……``: the figure where it stands in the document."""
    source = target.source
    return context.word(SectionWord.REPORT_QUOTE, prefix=source.prefix, figure=source.figure, suffix=source.suffix)


def _force(target: Target, context: Context) -> str:
    force = context.word(_FORCES[target.force])
    if target.hedge is None:
        return force
    kind = context.word(HEDGES[target.hedge.kind])
    return context.word(SectionWord.REPORT_FORCE_HEDGED, force=force, hedge=target.hedge.word, kind=kind)


def _due(target: Target, context: Context) -> str:
    """The due date, where it stands if not in the text, and by when it is to be reported."""
    owed = reporting_words(target)
    stands = DUE_FROM[target.due_from]
    source = context.word(stands) if stands else ""
    said = context.say(owed) if owed else ""
    return context.word(SectionWord.REPORT_DUE, due=context.due(target), source=source, owed=said)


def _indicator(target: Target, context: Context) -> str:
    indicator = target.indicator
    parts = [part for part in (indicator.numerator, indicator.denominator) if part]
    named = [context.speaker.choose(part.name) for part in parts]
    told = context.sentence(
        (
            context.speaker.choose(indicator.definition),
            context.word(SectionWord.REPORT_PARTS_NAMED, numerator=named[0], denominator=named[1])
            if len(named) > 1
            else "",
            _defined(indicator, target, context),
        )
    )
    return context.word(SectionWord.REPORT_INDICATOR, name=context.indicator(target), text=told)


def _defined(indicator: Indicator, target: Target, context: Context) -> str:
    """Who defines the indicator, and who has held the definition against the official text."""
    by, source = indicator.checked_by, indicator.source
    verified = context.word(SectionWord.REPORT_VERIFIED, by=by) if by else context.word(SectionWord.REPORT_NOT_VERIFIED)
    how = context.word(PROVENANCES[indicator.provenance]) if indicator.provenance else ""
    for document in context.catalogue.documents.values():
        named = (
            SectionWord.REPORT_THIS_DOCUMENT if document.id == target.document else SectionWord.REPORT_OTHER_DOCUMENT
        )
        told = context.word(named, title=context.speaker.choose(document.title))
        source = source.replace(f"{document.id} ", told).replace(document.id, told)
    return context.word(SectionWord.REPORT_DEFINED_BY, source=source, how=how, verified=verified)


def _baseline(target: Target, context: Context) -> str:
    if target.baseline is None:
        return ""
    value = target.baseline.value
    text = "" if value is None else f"{value:f}{target.indicator.unit_text}"
    return context.word(SectionWord.REPORT_BASELINE, period=context.period(target.baseline.period), value=text)


def _other(id: str, context: Context) -> str:  # noqa: A002 - the id of a target
    other = context.catalogue.targets.get(id)
    return context.word(ShownWord.REPORT_IN_BRACKETS, text=context.title(other), more=id) if other else id


def _excepted(target: Target, context: Context) -> str:
    return context.sentence(
        context.word(ShownWord.REPORT_IN_BRACKETS, text=context.entity(each.entity), more=each.reason)
        for each in target.excepted
    )


def _changes(target: Target, context: Context) -> str:
    return context.sentence(
        context.word(
            SectionWord.REPORT_CHANGE,
            on=context.day(change.on),
            what=context.word(_CHANGES[change.what]),
            reason=change.reason,
            approver=change.approver,
        )
        for change in target.changes
    )


def _place(target: Target, context: Context) -> str:
    place = target.place
    if not place.file:
        return ""
    line = f":{place.line}" if place.line else ""
    return file_name(place.file, context.catalogue.folder) + line


def _members(whole: Verdict, context: Context) -> tuple[Block, ...]:
    """Failing members as a table, silent ones by name, each up to the limit of the settings; the others by number."""
    limit, members = context.catalogue.settings.members_shown, members_of(whole)
    failing = [member for member in members if member.status in _FAILING]
    failing.sort(key=lambda member: _FAILING.index(member.status))
    silent = [context.entities(member.entities) for member in members if member.status is Status.NOT_REPORTED]
    caption = context.word(SectionWord.REPORT_MEMBERS_CAPTION, name=context.entities(whole.entities))
    table = (target_table(failing[:limit], context, caption),) if failing else ()
    told = [_silent(silent, limit, context)] if silent else []
    if len(failing) > limit:
        told.append(context.word(SectionWord.REPORT_MEMBERS_MORE, count=len(failing) - limit))
    if min(limit, len(failing)) + min(limit, len(silent)) < len(members):
        told.append(context.word(SectionWord.REPORT_MEMBERS_FULL, file=context.full))
    return (*table, Prose(("".join(told),), quiet=True)) if told else table


def _silent(names: Sequence[str], limit: int, context: Context) -> str:
    listed = context.joined(names[:limit])
    cut = context.word(QualityWord.REPORT_SILENT_CUT, names=listed) if len(names) > limit else listed
    return context.word(QualityWord.REPORT_MEMBERS_SILENT, count=len(names), names=cut)
