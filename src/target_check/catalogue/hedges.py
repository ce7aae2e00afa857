"""Softening words of policy documents, by class: what is only striven for is counted in a line of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["HEDGE_WORDS", "Hedge", "HedgeClass"]


class HedgeClass(StrEnum):
    """How a document softens a promise."""

    AIM = "aim"
    PRINCIPLE = "principle"
    ENCOURAGE = "encourage"
    EFFORT = "effort"
    TIMING = "timing"
    BASIC = "basic"


@dataclass(frozen=True, slots=True)
class Hedge:
    """The document's own softening word, and its class."""

    word: str
    kind: HedgeClass


HEDGE_WORDS: Mapping[str, HedgeClass] = {
    "力争": HedgeClass.AIM,
    "争取": HedgeClass.AIM,
    "原则上": HedgeClass.PRINCIPLE,
    "鼓励": HedgeClass.ENCOURAGE,
    "推进": HedgeClass.EFFORT,
    "推动": HedgeClass.EFFORT,
    "深化": HedgeClass.EFFORT,
    "适时": HedgeClass.TIMING,
    "基本": HedgeClass.BASIC,
}
"""Words whose class goes without saying; any other word is written with its class."""
