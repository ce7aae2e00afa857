"""UNUSED_INDICATOR."""

import re
from collections.abc import Iterator

from target_check.catalogue.signatures import is_no_reason
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import IndicatorFlaw

__all__ = ["RULE"]

_KEYS = ("indicator", "of")
_WORD = re.compile(r"\w+")


def check(inspection: Inspection) -> Iterator[Flaw]:
    """An indicator that no target and no ledger line uses asks officers for nothing and can go.

    One that is kept says in ``known_for`` what for, such as reading published bulletins.
    References from targets that are themselves broken count as uses, and so does all that stands in a file that is no
    YAML.
    """
    catalogue = inspection.catalogue
    sources = catalogue.sources.items()
    used = {name for file, source in sources if not file.startswith("indicators/") for name in _named(source.data)}
    unreadable = (text for file, text in catalogue.texts.items() if file not in catalogue.sources)
    used.update(word for text in unreadable for word in _WORD.findall(text))
    for indicator in catalogue.indicators.values():
        if indicator.id not in used and is_no_reason(indicator.known_for):
            yield Flaw(indicator.place, (), {"indicator": indicator.id})


def _named(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key in _KEYS and isinstance(value, str):
                yield value
            else:
                yield from _named(value)
    elif isinstance(data, list):
        for value in data:
            yield from _named(value)


RULE = Rule(IndicatorFlaw.UNUSED_INDICATOR, Severity.WARNING, "indicators", check)
