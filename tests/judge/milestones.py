"""Done or not: the latest word counts, and done stays done until somebody takes it back."""

from datetime import date
from typing import Any

from tests.judge.answers import Verdict, silent, verdict
from tests.judge.cells import Fact, facts, together
from tests.judge.people import World
from tests.judge.spans import Span, report_day


def judge(world: World, target: dict[str, Any], require: dict[str, Any], who: str, when: Span) -> Verdict:
    """Met by the last word; without one, or after a 否 that is older than the due day, what silence is."""
    key = next(iter(require))
    inside = key == "under_way" or (isinstance(require[key], dict) and require[key].get("inside") == "due")
    as_of = date.fromisoformat(world["as_of"])
    due, within = as_of >= when[1], world["indicators"][target["indicator"]]["within"]
    said = _words(world, who, target, when, as_of, inside=inside)
    if not said:
        return silent(when, as_of, within, set())
    day, last = said[-1]
    told = _unclear(last, key, when, as_of, within, on_time=day == when[1])
    if told:
        reached = any(_good(one, key, when, inside=inside) for _, one in said[:-1])
        return {
            **told,
            "open": told.get("open") or (reached and last["state"] == "ok"),
        }  # 未完成 after 是 takes nothing back
    if _good(last, key, when, inside=inside):
        early = date.fromisoformat(world["issued"]) > _since(said, key, when, inside=inside)
        settled = key != "under_way" and all(one["state"] != "bad" for _, one in said)
        unsaid = set() if settled else {"DONE_BEFORE_DOCUMENT"}
        codes = {"DONE_BEFORE_DOCUMENT"} if early else set()
        return verdict("met" if due else "met_early", due=due, codes=codes, unsaid=unsaid)
    unsaid = {"RETRACTED"} if any(one["state"] == "bad" for _, one in said) else set()
    past = [one for _, one in said[:-1] if not one["on"] or one["on"] <= as_of]
    codes = {"RETRACTED"} if any(_good(one, key, when, inside=inside) for one in past) else set()
    if due and day == when[1]:
        return verdict("missed", due=True, codes=codes, unsaid=unsaid)
    found = silent(when, as_of, within, codes) if due else verdict("in_progress", codes=codes)
    return {**found, "unsaid": unsaid}


def _unclear(fact: Fact, key: str, when: Span, as_of: date, within: str, *, on_time: bool) -> Verdict | None:
    """What the last word leaves to be asked."""
    due = as_of >= when[1]
    if fact["state"] == "na":
        awaited = as_of <= report_day(when[1], within)
        return verdict("not_reported", due=due, codes={"SAYS_NOT_APPLICABLE"}, open=awaited)
    if fact["state"] != "ok":
        either = {"unusable", "not_reported", "not_due"} if due and not on_time else None
        return verdict("unusable", due=due, codes=fact["codes"], either=either)
    if fact["mixed"] or (fact["on"] and fact["on"] > as_of):
        return verdict("in_progress", open=True)  # several words for 未完成, or a day that is still to come
    return verdict("unusable", due=due) if fact["word"] == "unfinished" and key == "under_way" else None


def _words(
    world: World, who: str, target: dict[str, Any], when: Span, as_of: date, *, inside: bool
) -> list[tuple[date, dict[str, Any]]]:
    """What was said by the due day, the earliest first."""
    indicator = world["indicators"][target["indicator"]]
    days: dict[date, list[dict[str, Any]]] = {}
    for of, fact in facts(world, who, indicator).items():
        if of[1] <= min(as_of, when[1]) and (not inside or of[0] >= when[0]):
            days.setdefault(of[1], []).append(fact)
    return [(day, together(days[day])) for day in sorted(days)]


def _since(said: list[tuple[date, dict[str, Any]]], key: str, when: Span, *, inside: bool) -> date:
    """Since when it is done: the first of the words to that effect that nobody took back."""
    days: list[date] = []
    for day, fact in reversed(said):
        if not _good(fact, key, when, inside=inside):
            break
        days.append(fact["on"] or day)
    return min(days)


def _good(fact: dict[str, Any], key: str, when: Span, *, inside: bool) -> bool:
    if fact["state"] != "ok":
        return False
    if key == "under_way":
        return fact["word"] in ("yes", "started")
    if fact["word"] != "yes":
        return False
    return fact["on"] is None or (fact["on"] <= when[1] and (not inside or fact["on"] >= when[0]))
