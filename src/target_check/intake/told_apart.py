"""Submissions of one run that came under one name, told apart: each place names one file and no other."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from target_check.findings import Finding, Location, numbered
from target_check.intake.model import Actual, Submission

__all__ = ["told_apart"]


def told_apart(submissions: Sequence[Submission]) -> tuple[Submission, ...]:
    """The submissions, the second of a name under the name and a number, wherever it says what it is called."""
    names = numbered([submission.file for submission in submissions])
    pairs = zip(submissions, names, strict=True)
    return tuple(each if each.file == name else _called(each, name) for each, name in pairs)


def _called(submission: Submission, name: str) -> Submission:
    old = submission.file
    return replace(
        submission,
        file=name,
        actuals=tuple(_actual(actual, name) for actual in submission.actuals),
        findings=tuple(_finding(finding, old, name) for finding in submission.findings),
    )


def _actual(actual: Actual, name: str) -> Actual:
    return replace(actual, origin=replace(actual.origin, file=name))


def _finding(finding: Finding, old: str, name: str) -> Finding:
    place = finding.location and _place(finding.location, old, name)
    related = tuple(_place(each, old, name) for each in finding.related)
    return replace(finding, location=place, related=related, params=_params(finding.params, old, name))


def _place(place: Location, old: str, name: str) -> Location:
    return replace(place, file=name) if place.file == old else place


def _params(params: Mapping[str, object], old: str, name: str) -> Mapping[str, object]:
    """What a finding calls the file itself; before the gate no finding speaks of another one."""
    return dict(params) | ({"file": name} if params.get("file") == old else {})
