"""Tell a comparison: for people, for programs, for annotations and comments on a pull request."""

import json
from collections.abc import Collection, Iterator, Mapping

from target_check.catalogue.model import SignedChange, Withdrawal
from target_check.compare import Difference, Entry, Nature, SignOff, place_to_sign, sign_entry
from target_check.compare.model import EntryKind
from target_check.findings import Finding, Severity
from target_check.wording import Phrase, Speaker
from target_check.wording.texts.cli import ShowWord
from target_check.wording.texts.compare import CompareWord
from target_check.workflows.compare import Compared

__all__ = ["tell_comparison"]

VERSION = "1"
"""Of the JSON form; grows when a field changes its meaning or goes."""

_SUBJECTS: Mapping[EntryKind, CompareWord] = {
    "settings": CompareWord.COMPARE_SUBJECT_SETTINGS,
    "roster": CompareWord.COMPARE_SUBJECT_ROSTER,
    "units": CompareWord.COMPARE_SUBJECT_UNITS,
    "suppressions": CompareWord.COMPARE_SUBJECT_SUPPRESSIONS,
    "files": CompareWord.COMPARE_SUBJECT_FILES,
}
"""Entries without a title: targets, indicators and documents have their own."""
_PASTE_WHERE: Mapping[str, CompareWord] = {
    "target": CompareWord.COMPARE_PASTE_TARGET,
    "settings": CompareWord.COMPARE_PASTE_SETTINGS,
    "successor": CompareWord.COMPARE_PASTE_SUCCESSOR,
    "withdrawn": CompareWord.COMPARE_PASTE_WITHDRAWN,
}

_Natures = Collection[Nature]


def tell_comparison(compared: Compared, output: str, speaker: Speaker, fail_on: _Natures) -> str:
    """The comparison as ``text``, ``json``, ``github`` or ``markdown``."""
    tellers = {"text": _text, "json": _json, "github": _github, "markdown": _markdown}
    return tellers[output](compared, speaker, fail_on)


def _text(compared: Compared, speaker: Speaker, fail_on: _Natures) -> str:
    entries = compared.comparison.entries
    lines = [_title(compared, speaker), _counts(compared, speaker)]
    for entry in entries:
        lines += ["", f"{_mark(entry.fails(fail_on))} {_headline(entry, speaker)}"]
        for difference in entry.differences:
            lines += _lines(difference, speaker, fail_on)
            if _can_be_signed(entry, difference, fail_on):
                lines.append(f"      {_paste(entry, difference, compared, speaker)}")
        lines += [f"    + {_change(change, speaker)}" for change in _loose_changes(entry)]
    if compared.comparison.fails(fail_on):
        lines += ["", speaker.word(CompareWord.COMPARE_HOW_TO_SIGN)]
    return "\n".join(lines)


def _lines(difference: Difference, speaker: Speaker, fail_on: _Natures) -> Iterator[str]:
    natures = _natures(difference.natures, speaker)
    aspect = speaker.word(difference.aspect)
    yield f"  {_mark(difference.fails(fail_on))} [{natures}] {aspect}"
    yield f"      - {_shown(difference.before, speaker)}"
    yield f"      + {_shown(difference.after, speaker)}"
    if difference.signed:
        yield f"      {_signed(difference.signed, speaker)}"


def _mark(fails: bool) -> str:  # noqa: FBT001 - the one thing it says
    return "✕" if fails else " "


def _title(compared: Compared, speaker: Speaker) -> str:
    return speaker.word(CompareWord.COMPARE_TITLE, old=compared.old_name, new=compared.new_name)


def _counts(compared: Compared, speaker: Speaker) -> str:
    counts = compared.comparison.counts
    if not compared.comparison.entries:
        return speaker.word(CompareWord.COMPARE_SAME)
    told = (
        speaker.word(CompareWord.COMPARE_COUNTS, nature=Phrase(nature.words), count=counts[nature])
        for nature in Nature
        if counts.get(nature)
    )
    return speaker.say(Phrase(ShowWord.AS_IS, {"text": tuple(told)}))


def _headline(entry: Entry, speaker: Speaker) -> str:
    was = speaker.word(CompareWord.COMPARE_WAS, was=entry.was) if entry.was else ""
    title = speaker.choose(entry.title) or _title_of(entry, speaker)
    return f"{entry.id}{was}  {title}  {entry.place}"


def _title_of(entry: Entry, speaker: Speaker) -> str:
    """What an entry without a title of its own is about."""
    return speaker.word(_SUBJECTS[entry.subject]) if entry.subject in _SUBJECTS else ""


def _natures(natures: tuple[Nature, ...], speaker: Speaker) -> str:
    return speaker.say(Phrase(ShowWord.AS_IS, {"text": tuple(Phrase(nature.words) for nature in natures)}))


def _shown(value: object, speaker: Speaker) -> str:
    text = speaker.say(Phrase(ShowWord.AS_IS, {"text": value})) if value else ""
    return " ".join(text.split()) or speaker.word(CompareWord.COMPARE_NOTHING)


def _signed(signed: SignOff, speaker: Speaker) -> str:
    if signed.change:
        return _change(signed.change, speaker)
    if signed.withdrawal:
        entry = signed.withdrawal
        on = entry.on.isoformat()
        return speaker.word(
            CompareWord.COMPARE_WITHDRAWN, on=on, reason=entry.reason, approver=entry.approver, document=entry.document
        )
    return speaker.word(CompareWord.COMPARE_SIGNED_BY_SUCCESSOR, id=signed.successor)


def _change(change: SignedChange, speaker: Speaker) -> str:
    return speaker.word(
        CompareWord.COMPARE_SIGNED,
        on=change.on.isoformat(),
        what=Phrase(Nature(change.what).words),
        reason=change.reason,
        approver=change.approver,
        document=change.document,
    )


def _can_be_signed(entry: Entry, difference: Difference, fail_on: _Natures) -> bool:
    return difference.fails(fail_on) and place_to_sign(entry, difference) != "nowhere"


def _paste(entry: Entry, difference: Difference, compared: Compared, speaker: Speaker) -> str:
    """The entry that would sign a difference, ready to be pasted and filled in."""
    written = sign_entry(entry, difference, compared.today)
    blanks = {
        "reason": speaker.word(CompareWord.COMPARE_PASTE_REASON),
        "approver": speaker.word(CompareWord.COMPARE_PASTE_APPROVER),
    }
    shown = ", ".join(f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in {**written, **blanks}.items())
    params = {"id": difference.successor}
    where = Phrase(_PASTE_WHERE[place_to_sign(entry, difference)], params)
    return speaker.word(CompareWord.COMPARE_PASTE, where=where, entry=f"{{{shown}}}")


def _loose_changes(entry: Entry) -> tuple[SignedChange, ...]:
    """New entries that no difference of theirs was found for: printed all the same."""
    used = {difference.signed.change for difference in entry.differences if difference.signed}
    return tuple(change for change in entry.changes if change not in used)


def _json(compared: Compared, speaker: Speaker, fail_on: _Natures) -> str:
    comparison = compared.comparison
    told = {
        "version": VERSION,
        "old": {"name": compared.old_name, "sha256": comparison.old.sha256, "targets": len(comparison.old.targets)},
        "new": {"name": compared.new_name, "sha256": comparison.new.sha256, "targets": len(comparison.new.targets)},
        "fail_on": [nature.value for nature in Nature if nature in fail_on],
        "fails": comparison.fails(fail_on),
        "counts": {nature.value: comparison.counts.get(nature, 0) for nature in Nature},
        "entries": [_entry_json(entry, compared, speaker, fail_on) for entry in comparison.entries],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _entry_json(entry: Entry, compared: Compared, speaker: Speaker, fail_on: _Natures) -> dict[str, object]:
    return {
        "subject": entry.subject,
        "id": entry.id,
        "was": entry.was,
        "title": dict(entry.title),
        "file": compared.folder + entry.place.file,
        "line": entry.place.line,
        "natures": [nature.value for nature in entry.natures],
        "fails": entry.fails(fail_on),
        "differences": [
            {
                "aspect": difference.aspect.key,
                "natures": [nature.value for nature in difference.natures],
                "before": _shown(difference.before, speaker) if difference.before else None,
                "after": _shown(difference.after, speaker) if difference.after else None,
                "signed_off": _signed_json(difference.signed),
                "sign": {
                    "where": place_to_sign(entry, difference),
                    "entry": sign_entry(entry, difference, compared.today),
                }
                if _can_be_signed(entry, difference, fail_on)
                else None,
                "fails": difference.fails(fail_on),
            }
            for difference in entry.differences
        ],
        "changes": [_change_json(change) for change in entry.changes],
    }


def _signed_json(signed: SignOff | None) -> dict[str, object] | None:
    if signed is None:
        return None
    return {
        "change": _change_json(signed.change) if signed.change else None,
        "successor": signed.successor or None,
        "withdrawal": _withdrawal_json(signed.withdrawal) if signed.withdrawal else None,
    }


def _change_json(change: SignedChange) -> dict[str, str]:
    return {
        "on": change.on.isoformat(),
        "what": change.what,
        "aspect": change.aspect,
        "from": change.before,
        "to": change.after,
        "was": change.was,
        "reason": change.reason,
        "approver": change.approver,
        "document": change.document,
    }


def _withdrawal_json(entry: Withdrawal) -> dict[str, str]:
    return {
        "target": entry.target,
        "on": entry.on.isoformat(),
        "reason": entry.reason,
        "approver": entry.approver,
        "document": entry.document,
    }


def _github(compared: Compared, speaker: Speaker, fail_on: _Natures) -> str:
    from target_check.findings.formats.github import render

    findings = [
        Finding(
            CompareWord.TARGET_CHANGED,
            Severity.ERROR if difference.fails(fail_on) else Severity.INFO,
            entry.place,
            {
                "id": entry.id,
                "natures": _natures(difference.natures, speaker),
                "aspect": speaker.word(difference.aspect),
                "before": _shown(difference.before, speaker),
                "after": _shown(difference.after, speaker),
                "signed": _signed(difference.signed, speaker) if difference.signed else "",
                "how": speaker.word(CompareWord.COMPARE_HOW_TO_SIGN) if difference.fails(fail_on) else "",
            },
        )
        for entry in compared.comparison.entries
        for difference in entry.differences
    ]
    return render(findings, speaker, folder=compared.folder).rstrip("\n")


_COLUMNS = (
    CompareWord.COMPARE_COLUMN_TARGET,
    CompareWord.COMPARE_COLUMN_CHANGE,
    CompareWord.COMPARE_COLUMN_ASPECT,
    CompareWord.COMPARE_COLUMN_BEFORE,
    CompareWord.COMPARE_COLUMN_AFTER,
    CompareWord.COMPARE_COLUMN_SIGNED,
)


def _markdown(compared: Compared, speaker: Speaker, fail_on: _Natures) -> str:
    lines = [f"## {_escaped(_title(compared, speaker))}", "", _escaped(_counts(compared, speaker))]
    if compared.comparison.entries:
        heads = [speaker.word(column) for column in _COLUMNS]
        lines += ["", _row(heads), _row(["---"] * len(heads))]
    for entry in compared.comparison.entries:
        lines += [
            _row([_escaped(cell) for cell in _cells(entry, difference, speaker, fail_on)])
            for difference in entry.differences
        ]
    if compared.comparison.fails(fail_on):
        lines += ["", _escaped(speaker.word(CompareWord.COMPARE_HOW_TO_SIGN))]
    return "\n".join(lines)


def _cells(entry: Entry, difference: Difference, speaker: Speaker, fail_on: _Natures) -> list[str]:
    fails = difference.fails(fail_on)
    signed = _signed(difference.signed, speaker) if difference.signed else ""
    return [
        entry.id,
        f"{_mark(fails)} {_natures(difference.natures, speaker)}".strip(),
        speaker.word(difference.aspect),
        _shown(difference.before, speaker),
        _shown(difference.after, speaker),
        signed or (speaker.word(CompareWord.COMPARE_UNSIGNED) if fails else ""),
    ]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """Text of files means itself: no markup, no table cell, no HTML, no mention."""
    for sign in "\\`*_{}[]()#+!|~":
        text = text.replace(sign, "\\" + sign)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;")
    return " ".join(text.split())
