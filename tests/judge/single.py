"""One entity, one requirement, one span: the status by the table of DESIGN 5."""

from datetime import date
from fractions import Fraction
from typing import Any

from tests.judge import growth, milestones
from tests.judge.answers import Verdict, silent, verdict
from tests.judge.asks import Unanswered, admitted, measured
from tests.judge.boxes import Box, beyond, holds, known
from tests.judge.cells import facts
from tests.judge.find import Found, adds_up, ends, find, outlives, reported, so_far
from tests.judge.pace import expected, keeps_up
from tests.judge.people import World, area, below, life
from tests.judge.spans import Span, report_day
from tests.judge.spans import span as span_of


def judge(
    world: World, target: dict[str, Any], require: dict[str, Any], who: str, when: Span, *, recurs: bool = False
) -> Verdict:
    """The verdict of one entity for the span that ends on the due day."""
    if who in target["except"]:
        return verdict("not_applicable")
    if next(iter(require)) in ("done", "under_way"):
        return milestones.judge(world, target, require, who, when)
    indicator = world["indicators"][target["indicator"]]
    found = _found(world, target, require, who, when, recurs=recurs)
    first, last = life(area(world, who))
    partly = indicator["measure"] == "flow" and (
        not first <= when[0] <= when[1] <= last or outlives(world, who, indicator, when)
    )
    return {**found, "open": True} if partly else found  # which actuals are those of its own days


def _found(
    world: World, target: dict[str, Any], require: dict[str, Any], who: str, when: Span, *, recurs: bool
) -> Verdict:
    if next(iter(require)) == "growth":
        return growth.judge(world, target, require, who, when)
    as_of = date.fromisoformat(world["as_of"])
    one = _At(world, target, require, who, when, as_of, recurs=recurs)
    return one.due() if as_of >= when[1] else one.early()


class _At:
    """What the branches of one judgement share."""

    def __init__(
        self,
        world: World,
        target: dict[str, Any],
        require: dict[str, Any],
        who: str,
        when: Span,
        as_of: date,
        *,
        recurs: bool,
    ) -> None:
        self.world, self.target, self.require, self.who, self.when = world, target, require, who, when
        self.as_of, self.recurs = as_of, recurs
        self.indicator = world["indicators"][target["indicator"]]
        self.excepted = set(target["except"])
        self.own_codes = {"TOLERANCE_NOT_IN_TEXT"} if "about" in require else set()

    def due(self) -> Verdict:
        found = find(self.world, self.who, self.indicator, self.when, self.excepted)
        if found["unsure"]:
            return self._verdict("unusable", due=True, codes=found["codes"], open=True)
        if found["state"] in ("none", "incomplete"):
            return self._silent(found)
        if self._asks_to_be_left_out():
            return self._verdict("not_reported", due=True, codes=set(), open=True)
        refused = self._refused(found, due=True)
        if refused and self._beyond_recovery():
            return {**refused, "either": {"unusable", "not_reported", "not_due", "missed"}}  # lost with or without it
        if refused:
            return {**refused, "either": {"met", "unusable", "not_reported", "not_due"}} if self._reached() else refused
        return self._decided(found, self.when, {True: "met", False: "missed"}, due=True)

    def _asks_to_be_left_out(self) -> bool:
        """Of a piece of the span, where only the members together make up the whole: which of the two counts."""
        own = facts(self.world, self.who, self.indicator)
        said = any(
            fact["state"] == "na" and self.when[0] <= of[0] and of[1] <= self.when[1] for of, fact in own.items()
        )
        return said and self.when not in own

    def _refused(self, found: Found, *, due: bool) -> Verdict | None:
        """What cannot be judged, and what is said not to apply."""
        if found["state"] == "na":
            awaited = due and self.as_of <= report_day(self.when[1], self.indicator["within"])
            either = {"not_reported", "not_due"} if awaited else None
            return self._verdict("not_reported", due=due, codes={"SAYS_NOT_APPLICABLE"}, either=either, open=not due)
        if found["state"] in ("bad", "zero", "counts"):
            return self._verdict("unusable", due=due, codes=found["codes"])
        return None

    def _verdict(self, status: str, *, due: bool, codes: set[str], **more: Any) -> Verdict:
        beside = next(iter(self.require)) in ("times", "above", "increase_by", "decrease_by")
        other = {"CHILDREN_DISAGREE", "ROLLUP_INCOMPLETE", "XPCC_UNSTATED", "CONFLICT", "APPROXIMATE"}
        unsaid = other if beside else set()  # whether those of the other value too
        if "CONFLICT" in codes:  # whether what is wrong with each of them by itself is told too
            unsaid |= {"APPROXIMATE", "ZERO_DENOMINATOR", "PARTS_DISAGREE", "PARTS_MISSING"}
        return verdict(status, due=due, codes=codes | self.own_codes, unsaid=unsaid, beside=beside, **more)

    def _decided(self, found: Found, when: Span, words: dict[bool, str], *, due: bool) -> Verdict:
        try:
            asked = self._asked(when)
        except Unanswered as why:
            return self._unanswered(why, found, due=due)
        answer = holds(asked, found["box"])
        status = "unusable" if answer is None else words[answer]
        return self._verdict(status, due=due, codes=found["codes"], value=self._value(found, when))

    def _asked(self, when: Span) -> Box:
        """Another indicator is compared with for the value's own span, a base for the span that is due."""
        beside = next(iter(self.require)) in ("times", "above")
        return admitted(self.world, self.target, self.require, self.who, when if beside else self.when)

    def _value(self, found: Found, when: Span) -> Fraction | None:
        value = known(found["box"])
        if value is None:
            return None
        beside = next(iter(self.require)) in ("times", "above")
        return measured(self.world, self.target, self.require, self.who, when if beside else self.when, value)

    def _unanswered(self, why: Unanswered, found: Found, *, due: bool) -> Verdict:
        code = str(why)
        codes = found["codes"] | ({code} if code == "ZERO_BASE" else set())
        return self._verdict("unusable", due=due, codes=codes, open=code in ("BOUND", "MISSING", "BAD"))

    def _beyond_recovery(self) -> Found | None:
        """A flow that is over its cap by what is known of it already."""
        if not adds_up(self.indicator):
            return None
        least = so_far(self.world, self.who, self.indicator, self.when, self.as_of, self.excepted)
        if least["state"] == "none":
            return None
        try:
            asked = self._asked(self.when)
        except Unanswered:
            return None
        over = asked[2] is not None and beyond(asked, least["box"]) is True
        return least if over else None

    def _pieces_below(self) -> bool:
        """Whether own pieces stand beside those of members: how far both add up is not said."""
        if not adds_up(self.indicator) or self.indicator["aggregate"] != "sum":
            return False
        return any(
            facts(self.world, code, self.indicator) and self._reported_below(code)
            for code in [self.who, *below(self.world, self.who)]
        )

    def _reported_below(self, code: str) -> bool:
        return any(facts(self.world, each, self.indicator) for each in below(self.world, code))

    def _reached(self) -> bool:
        """A lower bound on a flow that pieces of the span reach already."""
        if not adds_up(self.indicator):
            return False
        least = so_far(self.world, self.who, self.indicator, self.when, self.as_of, self.excepted)
        try:
            return least["state"] == "gap" and holds(self._asked(self.when), least["box"]) is True
        except Unanswered:
            return False

    def _silent(self, found: Found) -> Verdict:
        """Due and no actual for the whole span."""
        if self._reached():
            either = {"met", "not_reported", "not_due"}
            return self._verdict("met", due=True, codes=found["codes"], either=either)
        over = self._beyond_recovery()
        if over:
            beside = next(iter(self.require)) in ("times", "above")  # a lead may be lost too
            unsure = {"missed", "not_reported", "not_due"} if over.get("rolled") or beside else None
            return self._verdict(
                "missed", due=True, codes={"CANNOT_RECOVER"} | found["codes"], either=unsure, open=over["unsure"]
            )
        answer = silent(self.when, self.as_of, self.indicator["within"], found["codes"] | self.own_codes)
        if self._pieces_below():
            answer = {**answer, "either": {"missed", answer["status"]}}
        pieces = {
            "SAYS_NOT_APPLICABLE",
            "ZERO_DENOMINATOR",
            "APPROXIMATE",
            "CONFLICT",
            "PARTS_DISAGREE",
            "PARTS_MISSING",
        }
        if "ROLLUP_INCOMPLETE" not in found["codes"] or facts(self.world, self.who, self.indicator):
            pieces |= {"ROLLUP_INCOMPLETE"}
        if answer["status"] != "met":
            pieces |= {"ZERO_BASE"}
        return {**answer, "unsaid": pieces}  # whether what is wrong with pieces is told of the whole

    def early(self) -> Verdict:
        """Before the due day."""
        days = reported(self.world, self.who, self.indicator, self.when, self.as_of, self.excepted)
        if not days:
            return self._verdict("not_due", due=False, codes=set())
        span = (self.when[0], days[-1]) if adds_up(self.indicator) else self._reported_at(days[-1])
        found = find(self.world, self.who, self.indicator, span, self.excepted)
        answer = self._early(found, span, days[-1])
        if self._is_base(days[-1]):
            answer = {**answer, "value": None}
        if self._is_base(days[-1]) and self.indicator["measure"] == "stock":
            return self._verdict("in_progress", due=False, codes=found["codes"], open=found["state"] != "ok")
        if found["state"] in ("none", "incomplete") and len(days) > 1 and not self._has_pieces():
            return {**answer, "open": True}  # whether an earlier day that all of them reported is the latest value
        if found["unsure"] or self._elsewhere(span, days[-1]):
            return {**answer, "open": True}
        return answer

    def _one_value(self) -> dict[str, bool]:
        """Of a stock the value of a year before may be the latest there is: nothing is said of that."""
        year_before = self.indicator["measure"] == "stock" and "'from': 'previous'" in str(self.require)
        return {"open": True} if year_before else {}

    def _is_base(self, day: date) -> bool:
        """Whether the latest value is the one that change is measured from: one value, never a pass."""
        node = self.require.get("increase_by") or self.require.get("decrease_by")
        baseline = self.target["baseline"]
        if node is None or baseline is None or (isinstance(node, dict) and node.get("from") == "previous"):
            return False
        return "value" not in baseline and day == span_of(baseline["period"])[1]

    def _early(self, found: Found, span: Span, day: date) -> Verdict:
        over = self._beyond_recovery()
        if over:
            either = {"missed", "not_due"} if over.get("rolled") and found["state"] != "ok" else None
            return self._verdict("missed", due=False, codes={"CANNOT_RECOVER"}, either=either, open=over["unsure"])
        if found["state"] == "none":
            return self._in_pieces()
        if found["state"] == "incomplete" and adds_up(self.indicator) and self._has_pieces():
            return self._in_pieces()
        if found["state"] == "incomplete":
            return self._verdict("not_due", due=False, codes=found["codes"])
        return self._refused(found, due=False) or self._on_the_way(found, span, day)

    def _in_pieces(self) -> Verdict:
        """Something is reported, but not for the span from the start."""
        if not adds_up(self.indicator):
            return self._verdict("in_progress", due=False, codes=set(), either={"in_progress", "not_due"})
        either: set[str] = {"in_progress", "met_early"} if self._reached() else {"in_progress"}
        if not self._has_pieces():
            either |= {"not_due"}
        found = self._verdict("in_progress", due=False, codes=set(), either=either if len(either) > 1 else None)
        return {**found, "unsaid": {"CHILDREN_DISAGREE", *found["unsaid"]}}

    def _has_pieces(self) -> bool:
        """Whether the entity itself tells something usable of the span."""
        own = facts(self.world, self.who, self.indicator)
        return any(own[of]["state"] == "ok" and self.when[0] <= of[0] and of[1] <= self.as_of for of in own)

    def _elsewhere(self, span: Span, day: date) -> bool:
        """Where the texts do not say which value is the latest: a rate of another span, or later ones of members."""
        flow = self.indicator["measure"] == "flow" and not adds_up(self.indicator)
        if flow and span[0] != self.when[0]:
            return True
        if self.indicator["aggregate"] == "none":
            return False
        if not facts(self.world, self.who, self.indicator):
            rates = self.indicator["measure"] == "flow" and not adds_up(self.indicator)
            return rates or next(iter(self.require)) in ("times", "above")
        if any(_gone(self.world, code, self.indicator, self.as_of) for code in below(self.world, self.who)):
            return True
        return any(
            later > day
            for code in below(self.world, self.who)
            for later in ends(self.world, code, self.indicator, self.when, self.as_of)
        )

    def _reported_at(self, day: date) -> Span:
        """The latest span of the own actuals that ends on a day, else of those below."""
        if self.indicator["measure"] == "stock":
            return day, day
        for code in [self.who, *below(self.world, self.who)]:
            spans = [of for of in facts(self.world, code, self.indicator) if of[1] == day]
            if spans:
                return max(spans)
        return day, day

    def _on_the_way(self, found: Found, span: Span, day: date) -> Verdict:
        try:
            asked = self._asked(span)
        except Unanswered as why:
            return {**self._unanswered(why, found, due=False), **self._one_value()}
        plain = adds_up(self.indicator) and next(iter(self.require)) in ("increase_by", "decrease_by")
        value = None if plain else self._value(found, span)  # held as the plain requirement would be
        if self._one_value():
            return {**self._verdict("in_progress", due=False, codes=found["codes"]), **self._one_value()}
        grows = adds_up(self.indicator) and asked[2] is None
        beside = next(iter(self.require)) in ("times", "above")  # what is compared with grows too
        stays = self.indicator["measure"] == "stock" or (grows and not beside)
        answer = holds(asked, found["box"])
        if stays and answer:
            return self._verdict("met_early", due=False, codes=found["codes"], value=value)
        if adds_up(self.indicator) and asked[2] is not None and beyond(asked, found["box"]) is None:
            either = {"unusable", "in_progress", "on_track", "behind"}
            return self._verdict("unusable", due=False, codes=found["codes"], value=value, either=either)
        if stays and answer is None:
            return self._verdict("unusable", due=False, codes=found["codes"], value=value)
        wanted = (
            None
            if beside or (self.recurs and not self.target.get("pace"))
            else expected(self.world, self.target, self.who, asked, self.when, day)
        )
        if (
            self.target.get("pace") == "linear"
            and self.target["milestones"]
            and "value" not in (self.target["baseline"] or {})
        ):
            return self._verdict("in_progress", due=False, codes=set(), open=True)  # a line from the first milestone on
        if wanted is None:
            status = "in_progress"
        else:
            kept = keeps_up(asked, wanted, found["box"])
            status = "unusable" if kept is None else "on_track" if kept else "behind"
        return self._verdict(status, due=False, codes=found["codes"], value=value, expected=wanted)


def _gone(world: World, who: str, indicator: dict[str, Any], as_of: date) -> bool:
    """Whether somebody who is gone reports for a span that is not over yet: whether that is after the day is not said."""
    last = life(area(world, who))[1]
    return any(last <= as_of < of[1] for of in facts(world, who, indicator))
