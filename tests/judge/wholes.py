"""Verdicts that speak for several: members, periods, shares, joint promises, and what stands for ever."""

from datetime import date
from fractions import Fraction
from typing import Any

from tests.judge.answers import verdict
from tests.judge.asks import ONCE, limit_of
from tests.judge.boxes import holds
from tests.judge.cells import Fact, facts, together
from tests.judge.people import World, area, lives, universe
from tests.judge.single import judge
from tests.judge.spans import Span, pieces, report_day, span

WORST = ["missed", "unusable", "not_reported", "behind", "in_progress", "not_due", "on_track", "met_early", "met"]


def unsure(found: list[dict[str, Any]]) -> bool:
    """Whether the texts leave the status of one of them open."""
    return any(each.get("open") or each.get("either") for each in found)


def worst(statuses: list[str]) -> str:
    return min(statuses, key=WORST.index)


def one(world: World, target: dict[str, Any], who: str) -> dict[str, Any]:
    """The verdict of one entity: standing, recurring, a share, or plain."""
    if who in target["except"]:
        return verdict("not_applicable")
    require = target["require"]
    key = next(iter(require))
    if target["due"] == "standing":
        return standing(world, target, who)
    when = span(target["due"])
    if key == "every":
        return every(world, target, who, when)
    if key == "share":
        return share(world, target, require["share"], who, when)
    return judge(world, target, require, who, when)


def standing(world: World, target: dict[str, Any], who: str) -> dict[str, Any]:
    """That of the latest closed period; earlier misses are listed."""
    require = target["require"]
    inner, recurs = (require["every"].get("require", ONCE), True) if "every" in require else (require, False)
    closed, following = closed_spans(world, target)
    if recurs and _from_before(world, require["every"]):
        return verdict("not_due", open=True)
    if not closed:
        first = judge(world, target, inner, who, following, recurs=recurs)
        return {**first, "either": {first["status"], "not_due"}}
    found = [judge(world, target, inner, who, of, recurs=recurs) for of in closed]
    missed = any(each["status"] == "missed" for each in found[:-1])
    last = found[-1]
    if unsure(found[:-1]):
        last = {**last, "unsaid": {"MISSED_BEFORE", *last.get("unsaid", ())}}
    return {**last, "codes": last["codes"] | ({"MISSED_BEFORE"} if missed else set()), "value": None}


def _from_before(world: World, every: dict[str, Any]) -> bool:
    """Whether a duty is said to begin before its document: which of the two holds is not said."""
    return bool(every.get("from")) and span(every["from"])[0] < date.fromisoformat(world["issued"])


def closed_spans(world: World, target: dict[str, Any]) -> tuple[list[Span], Span]:
    """The periods of a standing target that are over, and the one after them.

    The first is one that begins on or after the document's date; of a stock, that ends on or after it.
    """
    indicator = world["indicators"][target["indicator"]]
    issued, as_of = (date.fromisoformat(world[key]) for key in ("issued", "as_of"))
    every = target["require"].get("every")
    spans = pieces(
        (date(issued.year - 1, 1, 1), date(as_of.year + 1, 12, 31)), every["period"] if every else indicator["every"]
    )
    first = max(issued, span(every["from"])[0]) if every and every.get("from") else issued
    stock = indicator["measure"] == "stock"
    mine = [of for of in spans if (of[1] > first if stock else of[0] >= first)]
    closed = [of for of in mine if of[1] <= as_of]
    return closed, mine[len(closed)]


def every(world: World, target: dict[str, Any], who: str, when: Span) -> dict[str, Any]:
    """The worst of the closed periods; before the end at best on track."""
    node = target["require"]["every"]
    as_of = date.fromisoformat(world["as_of"])
    first = span(node["from"])[0] if node.get("from") else when[0]
    asked = pieces((first, when[1]), node["period"]) if first <= when[1] else []
    asked = [of for of in asked if lives(area(world, who), of)]
    if not asked:
        return verdict("unusable", open=True)
    found = {of: judge(world, target, node.get("require", ONCE), who, of, recurs=True) for of in asked}
    closed = [found[of] for of in asked if of[1] <= as_of]
    begun = [each["status"] for each in found.values() if each["status"] != "not_due"]
    periods = {f"{of[0]}/{of[1]}": each for of, each in found.items() if of[1] <= as_of}
    whole = as_of >= when[1]
    if not closed:
        return verdict("not_due", periods=periods, either={*WORST} - {"met", "met_early"} if begun else None)
    status = worst([each["status"] for each in closed])
    codes = {code for each in closed for code in each["codes"] & {"AWAITING_REPORT"}}
    either = {worst(begun)} if begun and not whole else None  # whether those that are not over count too
    if not whole and status in ("met", "met_early"):
        status = "on_track"
        either = {"on_track", *(each["status"] for of, each in found.items() if of[1] > as_of)} - {"met", "met_early"}
    if not whole and status == "not_due":
        either = {"not_due", "on_track", worst(begun or ["not_due"])}  # whether a period awaited keeps the others back
    if not whole and status == "missed":
        codes = codes | {"CANNOT_RECOVER"}
    due = whole and status != "not_due"
    return verdict(status, due=due, codes=codes, periods=periods, open=unsure(closed), either=either, whole=True)


def each(world: World, target: dict[str, Any]) -> dict[str, Any]:
    """The worst of the members; those not known are answered for by the entity above."""
    when = _last(world, target)
    members, unknown = universe(world, target["each"], target["entities"], when[1])
    found = {code: one(world, target, code) for code in members}
    counted = [each["status"] for each in found.values() if each["status"] != "not_applicable"]
    if not members and not unknown:
        begun = target["due"] != "standing" or bool(closed_spans(world, target)[0])
        past = date.fromisoformat(world["as_of"]) >= when[1]
        return verdict("unusable", due=past and begun, codes={"EMPTY_UNIVERSE"})
    more: list[dict[str, Any]] = []
    if unknown:
        more = [by_count(world, target, when, members, unknown)]
        counted += [each["status"] for each in more]
    if not counted:
        return verdict("not_applicable", members=found, open=True)
    status = worst(counted)
    past = date.fromisoformat(world["as_of"]) >= when[1]
    codes = {code for each in more for code in each["codes"]}
    unsaid = {code for each in more for code in each.get("unsaid", ())}
    late = any(each["due"] for each in [*found.values(), *more])
    nobody = "MEMBERS_UNKNOWN" in codes and status == "not_reported"  # counted apart, if nobody who is known owes
    owed = any(each["status"] == "not_reported" for each in found.values())
    return verdict(
        status,
        due=past and late and status != "not_due",
        codes=codes,
        members=found,
        open=unsure([*found.values(), *more]),
        whole=True,
        unsaid=unsaid,
        apart=nobody and not owed,
    )


def _all_done(fact: Fact) -> bool:
    """是, or a count of all of them: what is done stays done."""
    return bool(fact["word"] == "yes" or (fact["state"] == "counts" and fact["n"] == fact["d"]))


def _said_of_members(world: World, target: dict[str, Any], when: Span) -> list[tuple[date, Fact]]:
    """What the entity above says by the due day, a fact a day, the earliest first."""
    indicator, as_of = world["indicators"][target["indicator"]], date.fromisoformat(world["as_of"])
    inside = "under_way" in target["require"] or target["require"].get("done") == {"inside": "due"}
    days: dict[date, list[Fact]] = {}
    for who in target["entities"]:
        for of, fact in facts(world, who, indicator).items():
            if of[1] <= min(as_of, when[1]) and (not inside or of[0] >= when[0]):
                days.setdefault(of[1], []).append(fact)
    return [(day, together(days[day])) for day in sorted(days)]


def by_count(world: World, target: dict[str, Any], when: Span, members: list[str], unknown: int) -> dict[str, Any]:
    """是, or counts whose denominator is the expected number; silence is told apart."""
    as_of = date.fromisoformat(world["as_of"])
    indicator = world["indicators"][target["indicator"]]
    due = as_of >= when[1]
    require = target["require"]
    if "every" in require and (_from_before(world, require["every"]) or not pieces(when, require["every"]["period"])):
        return verdict("unusable", open=True)
    expected = world["groups"][target["each"]["group"]]["count"]
    said = _said_of_members(world, target, when)
    if said and indicator["kind"] != "milestone":
        return verdict("unusable", open=True)  # what counts of a value for members whom nobody knows
    usable = [pair for pair in said if not due or pair[0] == when[1] or _all_done(pair[1])]
    if not usable:
        if not due or as_of <= report_day(when[1], indicator["within"]):
            return verdict(
                "not_due", codes={"MEMBERS_UNKNOWN"}, either={"not_due", "not_reported", "unusable", "in_progress"}
            )
        return verdict("not_reported", due=True, codes={"MEMBERS_UNKNOWN"})
    if said[-1] is not usable[-1]:
        return verdict("not_reported", open=True)  # whether what is said later takes back a 是 for others
    fact = usable[-1][1]
    if fact["state"] == "ok" and fact["word"] in ("yes", "no"):
        met = fact["word"] == "yes"
    elif fact["state"] == "counts" and fact["d"] == expected:
        met = fact["n"] >= expected
    else:
        return verdict(
            "unusable", due=due, codes=fact["codes"], either={"not_due", "not_reported", "unusable", "in_progress"}
        )
    words = {True: "met", False: "missed"} if due else {True: "met_early", False: "in_progress"}
    codes = {"MEMBERS_BY_COUNT"} if fact["state"] == "counts" else set()
    return verdict(words[met], due=due, codes=codes, unsaid=set() if met else {"MEMBERS_BY_COUNT"})


def share(world: World, target: dict[str, Any], node: dict[str, Any], who: str, when: Span) -> dict[str, Any]:
    """Met or missed only if silent members could not change it."""
    as_of = date.fromisoformat(world["as_of"])
    members, unknown = universe(world, node["of"], [who], when[1])
    members = [code for code in members if code not in target["except"]]
    total = len(members) + unknown
    due = as_of >= when[1]
    if not total:
        return verdict("unusable", due=due, codes={"EMPTY_UNIVERSE"}, unsaid={"TOLERANCE_NOT_IN_TEXT"})
    if unknown and any(row["who"] == who for row in world["rows"]):
        return verdict("not_reported", open=True)  # how far the entity above answers for a share
    found = {code: judge(world, target, node["meeting"], code, when, recurs=True) for code in members}
    if unsure(list(found.values())):
        return verdict("not_reported", open=True)
    statuses = [each["status"] for each in found.values()]
    met = sum(status in ("met", "met_early") for status in statuses)
    failed = statuses.count("missed")
    low, high = Fraction(100 * met, total), Fraction(100 * (total - failed), total)
    answer = holds(limit_of(node), (low, False, high, False))
    if answer is not None and due:
        value = low if low == high else None
        unsaid = {"MEMBERS_UNKNOWN", "TOLERANCE_NOT_IN_TEXT"}
        return verdict("met" if answer else "missed", due=True, value=value, whole=True, unsaid=unsaid)
    if not due:
        either = {"met_early", "missed", "in_progress", "not_due", "unusable", "not_reported", "behind", "on_track"}
        return verdict("in_progress", either=either)
    silent = {"not_reported", "unusable", "not_due"}
    return verdict(worst([each for each in statuses if each in silent] or ["not_reported"]), due=True, either=silent)


def joint(world: World, target: dict[str, Any]) -> dict[str, Any]:
    """One verdict together; any of them may report it."""
    those = partners(target)
    if not those:
        return verdict("not_applicable")
    odd = ("na", "approx", "unfinished")
    bad = {row["who"] for row in world["rows"] if row["who"] in those and row["say"] in odd}
    flow = world["indicators"][target["indicator"]]["measure"] == "flow"
    bad |= {row["who"] for row in world["rows"] if row.get("on") and row["who"] in those}  # a day beside a partner's 是
    if bad or (flow and len({row["who"] for row in world["rows"]} & set(those)) > 1):
        return verdict("unusable", open=True)  # pieces of a flow from several partners: the texts do not say
    rows = [{**row, "who": those[0]} if row["who"] in those else row for row in world["rows"]]
    found = one({**world, "rows": rows}, target, those[0])
    return {**found, "unsaid": {"RETRACTED", *found.get("unsaid", ())}}  # whether a partner takes back for another


def partners(target: dict[str, Any]) -> list[str]:
    """Who promised it together, without those it does not apply to."""
    return [who for who in target["entities"] if who not in target["except"]]


def _last(world: World, target: dict[str, Any]) -> Span:
    """The span that counts now: the due one, or of a standing target the latest closed."""
    if target["due"] != "standing":
        return span(target["due"])
    as_of = date.fromisoformat(world["as_of"])
    closed, _ = closed_spans(world, target)
    return closed[-1] if closed else (as_of, as_of)
