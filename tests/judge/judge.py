"""The slow judge: a world of plain dictionaries in, verdicts and totals out. Written from DESIGN and METHODS alone."""

from datetime import date
from fractions import Fraction
from typing import Any

from tests.judge import wholes
from tests.judge.people import World


def judge(world: World) -> dict[str, Any]:
    """Every verdict by the entity it is for, and the totals."""
    target = world["target"]
    if date.fromisoformat(world["as_of"]) < date.fromisoformat(world["issued"]):
        return {"verdicts": {}, "totals": totals({}, world)}
    if target.get("each"):
        found = {",".join(target["entities"]): wholes.each(world, target)}
    elif target.get("jointly"):
        found = {",".join(wholes.partners(target)): wholes.joint(world, target)}
    else:
        found = {who: wholes.one(world, target, who) for who in target["entities"]}
    return {"verdicts": found, "totals": totals(found, world)}


def waived(world: World, who: str) -> bool:
    """A waiver holds when as-of lies within it; of a joint target when all, or none, are named."""
    as_of = world["as_of"]
    names = {one["entity"] for one in world["waivers"] if one["from"] <= as_of <= one["until"]}
    return all(code in names for code in who.split(","))


def totals(found: dict[str, dict[str, Any]], world: World) -> dict[str, Any]:
    """met / (due - not applicable); waived ones are left out of the second."""
    apart = {who for who, one in found.items() if one.get("apart")}
    due = {who: one for who, one in found.items() if one["due"] and who not in apart}
    counted = {who: one for who, one in due.items() if one["status"] != "not_applicable"}
    rest = {who: one for who, one in counted.items() if not waived(world, who)}

    def rate(of: dict[str, dict[str, Any]]) -> Fraction | None:
        return Fraction(100 * sum(one["status"] == "met" for one in of.values()), len(of)) if of else None

    return {"due": len(counted), "rate": rate(counted), "unwaived_due": len(rest), "unwaived_rate": rate(rest)}
