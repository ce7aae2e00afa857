"""YEAR_BOUND_MILESTONE."""

import re
from collections.abc import Iterator

from target_check.catalogue.model import Target
from target_check.findings import Severity
from target_check.lint.parts import parts
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import RequirementFlaw

__all__ = ["RULE"]

_OF_THE_YEAR = re.compile(
    "当年|本年|今年|年度|[较比]上年|同比|(?:(?<=[0-9]{4})|(?<![0-9一二三四五六七八九十两几多]))年内"
    "|(?<![未不])(?<!没有)新(?:设(?![备施计想])|增(?![长量])|建(?![议材]))"
    "|(?i:(?:with)?in the year|(?<!end )of the year|this year|year before)"
)
_FORBIDS = re.compile("禁止|严禁|不得|不再")


def check(inspection: Inspection) -> Iterator[Flaw]:
    """What belongs to one year (当年, 年度, 较上年, 新设, 本年) is not done for good.

    ``done: true`` asks whether it was ever done: last year's 是 would pass this year's task. Write
    ``done: {inside: due}``, or ``every: year`` for a duty that recurs. The words are looked for in the cited figure
    and in the name and definition of the indicator; what a text forbids (不新设, 禁止新设) is of no year.
    """
    for target in inspection.targets():
        word = _word(target)
        for path, requirement in parts(target):
            if word and requirement.is_for_good:
                params = {"word": word, "indicator": target.indicator.id}
                yield Flaw(target.place, path, params, (target.indicator.place,))


def _word(target: Target) -> str:
    """The first word that ties the target to a year."""
    indicator, quote = target.indicator, target.source
    cited = () if _FORBIDS.search(quote.prefix + quote.figure) else (quote.figure,)
    for text in (*cited, *indicator.name.values(), *indicator.definition.values()):
        found = _OF_THE_YEAR.search(text)
        if found:
            return found.group()
    return ""


RULE = Rule(RequirementFlaw.YEAR_BOUND_MILESTONE, Severity.WARNING, "requirements", check)
