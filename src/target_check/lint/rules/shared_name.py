"""SHARED_NAME."""

import unicodedata
from collections.abc import Iterator

from target_check.catalogue.model import Indicator
from target_check.findings import KeyPath, Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import IndicatorFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Two indicators must not share a name or alias.

    A column under that name in a file of actuals could mean either, and would be read as neither.
    """
    first: dict[str, Indicator] = {}
    for indicator in inspection.catalogue.indicators.values():
        for path, name in _names(indicator):
            other = first.setdefault(_plain(name), indicator)
            if other is not indicator:
                yield Flaw(indicator.place, path, {"name": name, "other": other.id}, (other.place,))


def _names(indicator: Indicator) -> Iterator[tuple[KeyPath, str]]:
    for lang, name in indicator.name.items():
        yield ("name", lang), name
    for index, alias in enumerate(indicator.aliases):
        yield ("aliases", index), alias


def _plain(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


RULE = Rule(IndicatorFlaw.SHARED_NAME, Severity.ERROR, "indicators", check)
