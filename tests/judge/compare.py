"""Where the product's verdicts and the judge's differ; what the texts leave open is not compared."""

from typing import Any

Difference = tuple[str, object, object]
"""Where, the judge's answer, the product's."""
Answer = dict[str, Any]

CODES = frozenset(
    [
        "CANNOT_RECOVER",
        "CONFLICT",
        "AWAITING_REPORT",
        "MEMBERS_UNKNOWN",
        "MEMBERS_BY_COUNT",
        "ROLLUP_INCOMPLETE",
        "CHILDREN_DISAGREE",
        "PARTS_DISAGREE",
        "PARTS_MISSING",
        "RETRACTED",
        "MISSED_BEFORE",
        "ZERO_BASE",
        "EMPTY_UNIVERSE",
        "SAYS_NOT_APPLICABLE",
        "APPROXIMATE",
        "ZERO_DENOMINATOR",
        "TOLERANCE_NOT_IN_TEXT",
        "DONE_BEFORE_DOCUMENT",
        "XPCC_UNSTATED",
    ]
)


def differences(mine: Answer, theirs: Answer) -> list[Difference]:
    """Everything that differs, members and periods before the wholes that rest on them, totals last."""
    if set(mine["verdicts"]) != set(theirs["verdicts"]):
        return [("entities", sorted(mine["verdicts"]), sorted(theirs["verdicts"]))]
    found = [each for who, one in mine["verdicts"].items() for each in _verdict(who, one, theirs["verdicts"][who])]
    if found or any(_left_open(one) for one in mine["verdicts"].values()):
        return found
    totals = mine["totals"], theirs["totals"]
    return [(f"totals.{key}", totals[0][key], totals[1][key]) for key in totals[0] if totals[0][key] != totals[1][key]]


def kind_of(world: dict[str, Any], difference: Difference) -> tuple[str, ...]:
    """What sort of difference it is: by requirement, shape, place and both answers."""
    target = world["target"]
    where, *answers = difference
    shape = "each" if target["each"] else "jointly" if target["jointly"] else "one"
    told = [str(answer) if isinstance(answer, str | bool | list) else type(answer).__name__ for answer in answers]
    if where.endswith(("members", "periods")):
        told = []
    return next(iter(target["require"])), shape, where.rsplit(".", 1)[-1], *told


def _left_open(one: Answer) -> bool:
    return bool(one.get("open") or one.get("either"))


def _verdict(path: str, mine: Answer, theirs: Answer) -> list[Difference]:
    below = [each for kind in ("members", "periods") for each in _below(path, kind, mine, theirs)]
    if below or mine.get("open") or theirs["status"] in (mine.get("either") or ()):
        return below
    if mine["status"] != theirs["status"]:
        return [(f"{path}.status", mine["status"], theirs["status"])]
    found: list[Difference] = []
    if mine["due"] != theirs["due"] and mine["status"] != "not_applicable":
        found.append((f"{path}.due", mine["due"], theirs["due"]))
    if mine["value"] not in (None, theirs["value"]):
        found.append((f"{path}.value", mine["value"], theirs["value"]))
    if mine.get("expected") not in (None, theirs["expected"]) and not mine.get("beside"):
        found.append((f"{path}.expected", mine["expected"], theirs["expected"]))
    compared = _compared(mine)
    codes = sorted(mine["codes"] & compared), sorted(theirs["codes"] & compared)
    return [*found, (f"{path}.codes", *codes)] if codes[0] != codes[1] else found


def _below(path: str, kind: str, mine: Answer, theirs: Answer) -> list[Difference]:
    """The same members; of the periods those that are closed."""
    ours, others = mine[kind], theirs[kind]
    if set(ours) - set(others) or (kind == "members" and set(others) - set(ours)):
        return [(f"{path}.{kind}", sorted(ours), sorted(others))]
    return [each for name, one in ours.items() for each in _verdict(f"{path}.{kind}.{name}", one, others[name])]


def _compared(mine: Answer) -> frozenset[str]:
    """The codes whose place is certain: those of a whole stand with its members."""
    if mine.get("whole"):
        return frozenset({"MEMBERS_UNKNOWN", "MEMBERS_BY_COUNT"}).difference(mine.get("unsaid", ()))
    if "CANNOT_RECOVER" in mine["codes"]:
        return frozenset({"CANNOT_RECOVER", "TOLERANCE_NOT_IN_TEXT"})  # what else is told of the pieces is left open
    if "ROLLUP_INCOMPLETE" in mine["codes"]:
        return frozenset({"ROLLUP_INCOMPLETE", "AWAITING_REPORT"}).difference(mine.get("unsaid", ()))
    if mine["status"] == "not_due" and not mine["codes"]:
        return frozenset({"AWAITING_REPORT"})
    unsure = {"CONFLICT", "ZERO_BASE"} if mine.get("beside") and mine["status"] == "unusable" else set()
    return CODES.difference(mine.get("unsaid", ()), unsure)
