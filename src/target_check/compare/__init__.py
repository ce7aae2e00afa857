"""Two catalogues held against each other: tightened, loosened, re-dated, re-scoped, redefined, cosmetic."""

from target_check.catalogue.order.model import Difference, Nature, SignOff
from target_check.compare.catalogues import compare_catalogues
from target_check.compare.model import Comparison, Entry
from target_check.compare.proposing import place_to_sign, sign_entry

__all__ = [
    "Comparison",
    "Difference",
    "Entry",
    "Nature",
    "SignOff",
    "compare_catalogues",
    "place_to_sign",
    "sign_entry",
]
