"""The entry that would sign a difference: where it belongs, and what it says, but for reason and approver."""

from datetime import date
from typing import Literal

from target_check.catalogue.order.model import Difference, Nature
from target_check.catalogue.order.saying import neutral
from target_check.compare.model import Entry
from target_check.wording.texts.compare import AspectWord

__all__ = ["place_to_sign", "sign_entry"]


SigningPlace = Literal["target", "settings", "withdrawn", "successor", "nowhere"]


def place_to_sign(entry: Entry, difference: Difference) -> SigningPlace:
    """``changes`` of the target, of its successor or of ``settings.yaml``; or ``withdrawn`` beside the targets.

    History that was struck is signed nowhere, and a successor only by what it falls short in.
    """
    if difference.aspect in (AspectWord.ASPECT_HISTORY, AspectWord.ASPECT_SUPERSEDED):
        return "nowhere"
    if difference.successor:
        return "successor"
    if difference.aspect is AspectWord.ASPECT_REMOVED and entry.subject == "target":
        return "withdrawn"
    return "settings" if difference.shared or entry.subject != "target" else "target"


def sign_entry(entry: Entry, difference: Difference, on: date | None) -> dict[str, str]:
    """The keys of the entry in their order, without ``reason`` and ``approver``."""
    day, place = on.isoformat() if on else "", place_to_sign(entry, difference)
    if place == "withdrawn":
        return {"target": entry.id, "on": day}
    what = Nature.LOOSENED if Nature.LOOSENED in difference.natures else Nature.REDEFINED
    return {
        "on": day,
        "what": what.value,
        "aspect": difference.aspect.key,
        "from": neutral(difference.before),
        "to": neutral(difference.after),
        **({"was": entry.id} if place == "successor" else {}),
    }
