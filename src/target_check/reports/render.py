"""An assessment as a report in one format."""

from typing import BinaryIO

from target_check.reports.formats.format import Format, format_of
from target_check.reports.manifest import ResultHash
from target_check.reports.telling import Assessed, Telling
from target_check.wording import Language

__all__ = ["render"]


def render(assessed: Assessed, format_: Format | str, out: BinaryIO, *, lang: Language = "zh") -> ResultHash:
    """Write the report to a binary stream, and return the hash of its verdicts; the same input gives the same bytes.

    Raises:
        UsageError: there is no such format; nothing is written.
    """
    chosen, telling = format_of(format_), Telling(assessed, lang)
    chosen.write(telling, out)
    return telling.manifest.result_sha256
