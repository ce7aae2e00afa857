"""FIGURE_LACKS_NUMBER."""

from collections.abc import Iterator

from target_check.catalogue.model import Target
from target_check.documents.figures import FigureNumber, names_direction, numbers_in, steps_in
from target_check.findings import Severity
from target_check.lint.parts import parts
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording import Phrase
from target_check.wording.texts.lint import EvidenceFlaw
from target_check.wording.texts.requirements import RequireWord

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """The figure that a target cites must hold the numbers of its requirement.

    全, 均 and 人人 count as 100 %, 每 and 各 as one, 严禁 and 禁止 as none, Chinese numerals by value;
    a recurring duty must cite its rhythm (季, 月, 半年, 年), be it just before or after the figure, and a direction
    without a number (提高, 缩小, 不低于上年) its word. A number that an entry under ``changes`` has signed since is
    the entry's, not the text's. One that was worked out rather than read needs a suppression with its reason.
    """
    for target in inspection.targets():
        for number in _missing(target):
            params = {"figure": target.source.figure, "number": number}
            yield Flaw(target.place, ("source", "figure"), params)


def _missing(target: Target) -> Iterator[object]:
    quote = target.source
    seen = set()
    for _, requirement in parts(target):
        recurrence = requirement.recurrence
        if recurrence and recurrence.step not in steps_in(quote.prefix + quote.figure + quote.suffix):
            yield recurrence.step.words
        if requirement.is_direction:
            if not recurrence and not names_direction(quote.figure):
                yield Phrase(RequireWord.DIRECTION_WORD)
            continue
        said = (*numbers_in(quote.figure), *_signed(target)) if requirement.numbers else ()
        for quantity in requirement.numbers:
            if quantity not in seen and not any(number.may_be(quantity) for number in said):
                yield str(quantity)
            seen.add(quantity)


def _signed(target: Target) -> Iterator[FigureNumber]:
    """The numbers that signed changes have put in place of the text's."""
    for change in target.changes:
        yield from numbers_in(change.after)


RULE = Rule(EvidenceFlaw.FIGURE_LACKS_NUMBER, Severity.ERROR, "evidence", check)
