"""JUnit XML, for CI systems that show tests: a finding is a test case, an error one that failed."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from target_check.findings.finding import Finding, Severity
from target_check.findings.formats.voice import Excerpt, Voice, one_line

__all__ = ["render"]

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(findings: Sequence[Finding], voice: Voice, *, excerpt: Excerpt | None = None, folder: str = "") -> str:
    """A suite a file; warnings pass and tell what they have to tell; nothing found is one case that passed."""
    del excerpt
    root = Element("testsuites", name="target-check")
    for file, found in groupby(findings, key=lambda finding: finding.location.file if finding.location else ""):
        _suite(root, folder + file if file else "target-check", list(found), voice)
    if not findings:
        suite = SubElement(root, "testsuite", name="target-check", tests="1", failures="0", errors="0")
        SubElement(suite, "testcase", classname="target-check", name="no findings")
    root.set("tests", _total(root, "tests"))
    root.set("failures", _total(root, "failures"))
    root.set("errors", "0")
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, name: str, findings: Sequence[Finding], voice: Voice) -> None:
    failures = sum(finding.severity is Severity.ERROR for finding in findings)
    counts = {"tests": str(len(findings)), "failures": str(failures), "errors": "0"}
    suite = SubElement(root, "testsuite", {"name": _clean(name), **counts})
    for finding in findings:
        _case(suite, name, finding, voice)


def _case(suite: Element, name: str, finding: Finding, voice: Voice) -> None:
    place = finding.location
    line = {"line": str(place.line)} if place and place.line else {}
    where = (
        f" {place.line}:{place.column}" if place and place.line else f" {place.cell}" if place and place.cell else ""
    )
    case = SubElement(suite, "testcase", {"classname": _clean(name), "name": f"{finding.code}{where}", **line})
    said, hint = _clean(one_line(voice.say(finding.phrase))), _clean(one_line(voice.hint(finding.phrase)))
    body = "\n".join(part for part in (_clean(str(place or "")), said, hint) if part)
    if finding.severity is Severity.ERROR:
        SubElement(case, "failure", {"message": said, "type": finding.code}).text = body
    else:
        SubElement(case, "system-out").text = f"{finding.severity.value} {finding.code}\n{body}"


def _total(root: Iterable[Element], name: str) -> str:
    return str(sum(int(suite.get(name, "0")) for suite in root))


def _clean(text: str) -> str:
    return _NO_XML.sub("�", text)
