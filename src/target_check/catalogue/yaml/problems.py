"""What libyaml says, in words an author knows, at the place where the slip was made.

libyaml complains where it stumbles; an unclosed quotation is best shown where it opens.
"""

import re

import yaml

from target_check.findings import Finding, Location, Severity
from target_check.wording import Phrase
from target_check.wording.texts.catalogue import YamlCode, YamlProblem

__all__ = ["yaml_problem"]

_OPENS = re.compile(r"""\s*(?:- +)?[^\s"'#:]+:\s+(?P<quote>["'])(?:(?!(?P=quote)).)*$""")
"""A key whose value begins with a quote that does not close on its line."""
_LONGEST_QUOTE = 200
"""Lines above the trouble that are looked through."""

_BY_PROBLEM = (  # a part of libyaml's sentence, the phrase that says it, whether the context's place is the slip's
    ("mapping values are not allowed", YamlProblem.YAML_COLON_TOO_MANY, False),
    ("could not find expected ':'", YamlProblem.YAML_COLON_MISSING, True),
    ("found character that cannot start any token", YamlProblem.YAML_BAD_START, False),
    ("found unexpected end of stream", YamlProblem.YAML_UNCLOSED_QUOTE, True),
    ("did not find expected ',' or ']'", YamlProblem.YAML_UNCLOSED_LIST, True),
    ("did not find expected ',' or '}'", YamlProblem.YAML_UNCLOSED_MAPPING, True),
    ("did not find expected node content", YamlProblem.YAML_CONTENT_EXPECTED, False),
    ("did not find expected key", YamlProblem.YAML_KEY_EXPECTED, False),
    ("did not find expected <document start>", YamlProblem.YAML_KEY_EXPECTED, False),
    ("block sequence entries are not allowed", YamlProblem.YAML_DASH_MISPLACED, False),
    ("found undefined alias", YamlProblem.YAML_UNKNOWN_ALIAS, False),
    ("found duplicate anchor", YamlProblem.YAML_REPEATED_ANCHOR, False),
    ("second occurrence", YamlProblem.YAML_REPEATED_ANCHOR, False),
    ("but found another document", YamlProblem.YAML_TWO_DOCUMENTS, False),
    ("found undefined tag handle", YamlProblem.YAML_UNKNOWN_TAG, False),
    ("found unknown escape character", YamlProblem.YAML_BAD_ESCAPE, False),
    ("did not find expected comment or line break", YamlProblem.YAML_BLOCK_TEXT, False),
    ("directive", YamlProblem.YAML_DIRECTIVE, True),
    ("control characters are not allowed", YamlProblem.YAML_CONTROL_CHARACTER, False),
)


def yaml_problem(error: Exception, name: str, text: str) -> Finding:
    """The one finding of a file called ``name`` whose ``text`` libyaml refuses."""
    problem = (getattr(error, "problem", None) or str(error).partition("\n")[0]) or type(error).__name__
    code: YamlProblem
    code, at_context = next(
        ((code, at_context) for part, code, at_context in _BY_PROBLEM if part in problem),
        (YamlProblem.YAML_OTHER, False),
    )
    place = _place(error, name, text, at_context=at_context)
    line = _line(text, place.line or 1)
    if code == YamlProblem.YAML_BAD_START and "\t" in line[: place.column]:
        code = YamlProblem.YAML_TAB
    elif code in (YamlProblem.YAML_COLON_TOO_MANY, YamlProblem.YAML_COLON_MISSING):
        place, code = _full_width_colon(text, place, code)
    if opened := _open_quote(text, place):
        place, code = opened, YamlProblem.YAML_UNCLOSED_QUOTE
    return Finding(YamlCode.YAML_SYNTAX, Severity.ERROR, place, {"problem": Phrase(code, {"detail": problem})})


def _place(error: Exception, name: str, text: str, *, at_context: bool) -> Location:
    if isinstance(error, yaml.MarkedYAMLError):
        slip = error.context_mark if at_context else error.problem_mark
        mark = slip or error.problem_mark or error.context_mark
        return Location(name, mark.line + 1, mark.column + 1) if mark else Location(name, 1, 1)
    if isinstance(error, yaml.reader.ReaderError) and isinstance(error.position, int):
        before = text[: error.position]
        return Location(name, before.count("\n") + 1, error.position - before.rfind("\n"))
    return Location(name, 1, 1)


def _full_width_colon(text: str, place: Location, code: YamlProblem) -> tuple[Location, YamlProblem]:
    """``a：1`` is a text to YAML, and what goes wrong is the line after it."""
    last = place.line or 1
    for number in (last, last - 1):
        line = _line(text, number)
        if "：" in line and ":" not in line.partition("：")[0]:
            return Location(place.file, number, line.index("：") + 1), YamlProblem.YAML_FULL_WIDTH_COLON
    return place, code


def _open_quote(text: str, place: Location) -> Location | None:
    """Where a quotation opens that ends in the line of the trouble: with the quote that was to open the next one."""
    lines = text.split("\n")
    last = (place.line or 1) - 1
    for number in range(last - 1, max(last - _LONGEST_QUOTE, -1), -1):
        opening = _OPENS.match(lines[number])
        if opening is None:
            continue
        between = "\n".join(lines[number + 1 : last])
        closed_before = opening["quote"] in between
        return None if closed_before or opening["quote"] not in lines[last] else _at(place.file, number, opening)
    return None


def _at(file: str, number: int, opening: re.Match[str]) -> Location:
    return Location(file, number + 1, opening.start("quote") + 1)


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if 1 <= number <= len(lines) else ""
