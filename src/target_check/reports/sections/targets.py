"""A section per target: the commitment, the phrase it comes from, and every verdict with its cells."""

from collections import defaultdict
from collections.abc import Sequence

from target_check.assessment.model import Status, Verdict
from target_check.catalogue.model import Indicator, Target
from target_check.reports.cleaning import file_name
from target_check.reports.context import Context, target_id
from target_check.reports.model import Block, Facts, Prose, Section
from target_check.reports.verdict_tables import counted, target_table

__all__ = ["build"]

_SHOWN_MEMBERS = (Status.MISSED, Status.UNUSABLE, Status.NOT_REPORTED, Status.BEHIND)

_NOBODY = "nobody"


def build(context: Context) -> Section | None:
    """Targets in the order of the catalogue."""
    found: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in context.assessment.verdicts:
        found[verdict.target.id].append(verdict)
    sections = tuple(_section(verdicts, context) for verdicts in found.values())
    return Section("targets", context.word("TARGETS"), sections=sections) if sections else None


def _section(verdicts: Sequence[Verdict], context: Context) -> Section:
    target = verdicts[0].target
    table = target_table(verdicts, context, context.word("TARGET_CAPTION", title=context.title(target)))
    members = [block for verdict in verdicts if verdict.members for block in _members(verdict, context)]
    return Section(
        target_id(target.id), context.title(target), (_facts(target, context), table, *members), tag=target.id
    )


def _facts(target: Target, context: Context) -> Facts:
    pairs = (
        ("REQUIREMENT", context.requirement(target)),
        ("DUE", context.due(target)),
        ("SOURCE", _source(target, context)),
        ("FORCE", _force(target, context)),
        ("INDICATOR", _indicator(target, context)),
        ("BASELINE", _baseline(target, context)),
        ("PARENT", _other(target.parent, context)),
        ("SUPERSEDES", _other(target.supersedes, context)),
        ("EXCEPTED", context.sentence(f"{context.entity(each.entity)}（{each.reason}）" for each in target.excepted)),
        ("CHANGES", _changes(target, context)),
        ("NOTE", target.note),
        ("PLACE", _place(target, context)),
    )
    return Facts(tuple((context.word(f"FACT_{code}"), text) for code, text in pairs if text))


def _source(target: Target, context: Context) -> str:
    document = context.catalogue.documents.get(target.document)
    issued = context.day(document.issued) if document else ""
    return context.word(
        "SOURCE",
        document=context.document(target),
        issuer=document.issuer if document else "",
        issued=issued,
        figure=target.source.figure,
        prefix=target.source.prefix,
        suffix=target.source.suffix,
    )


def _force(target: Target, context: Context) -> str:
    force = context.word(f"FORCE_{target.force.name}")
    return context.word("FORCE_HEDGED", force=force, hedge=target.hedge) if target.hedge else force


def _indicator(target: Target, context: Context) -> str:
    indicator = target.indicator
    parts = [part for part in (indicator.numerator, indicator.denominator) if part]
    named = [context.speaker.choose(part.name) for part in parts]
    return context.sentence(
        (
            context.indicator(target),
            context.word("PARTS_NAMED", numerator=named[0], denominator=named[1]) if len(named) > 1 else "",
            context.word("DEFINITION", text=context.speaker.choose(indicator.definition)),
            _defined(indicator, context),
        )
    )


def _defined(indicator: Indicator, context: Context) -> str:
    """Who defines the indicator, and who has held the definition against the official text."""
    by = indicator.verified_by
    verified = context.word("VERIFIED", by=by) if by and by != _NOBODY else context.word("NOT_VERIFIED")
    return context.word("DEFINED_BY", source=indicator.source, verified=verified)


def _baseline(target: Target, context: Context) -> str:
    if target.baseline is None:
        return ""
    value = target.baseline.value
    text = "" if value is None else f"{value:f}{target.indicator.unit_text}"
    return context.word("BASELINE", period=context.period(target.baseline.period), value=text)


def _other(id: str, context: Context) -> str:  # noqa: A002 - the id of a target
    other = context.catalogue.targets.get(id)
    return f"{context.title(other)}（{id}）" if other else id


def _changes(target: Target, context: Context) -> str:
    return context.sentence(
        context.word(
            "CHANGE",
            on=context.day(change.on),
            what=context.word(f"CHANGE_{change.what.upper()}"),
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
    """Failing and silent members as a table, up to the limit of the settings; the others by number."""
    limit = context.catalogue.settings.members_shown
    failing = [member for member in whole.members if member.status in _SHOWN_MEMBERS]
    failing.sort(key=lambda member: _SHOWN_MEMBERS.index(member.status))
    shown, name = failing[:limit], context.entity(whole.entity)
    said = context.word("MEMBERS_SAID", name=name, count=len(whole.members), statuses=counted(whole.members, context))
    where = context.word("MEMBERS_FULL", file=context.full)
    left = context.word("MEMBERS_MORE", count=len(failing) - limit) if len(failing) > limit else ""
    prose = Prose((said + left + (where if len(shown) < len(whole.members) else ""),))
    if not shown:
        return (prose,)
    return prose, target_table(shown, context, context.word("MEMBERS_CAPTION", name=name))
