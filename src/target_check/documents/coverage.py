"""Hold a document's ledger against its text: what became of every figure, and which numerals none of them covers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from target_check.catalogue.model import Document, Target
from target_check.documents.locate import Fate, Located, locate
from target_check.documents.normalise import Normalised, normalise
from target_check.documents.numerals import Numeral, numerals
from target_check.documents.text.text import DocumentText
from target_check.findings import Location

__all__ = ["Coverage", "Held", "trace_document"]


@dataclass(frozen=True, slots=True)
class Held:
    """A quotation held against the text: one of the ledger, or the source of a target."""

    located: Located
    place: Location  # in the catalogue
    target: str = ""  # the target whose source it is; empty for a written line of the ledger


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the ledger of a document covers its text.

    Attributes:
        document: the document as the catalogue describes it.
        text: its text as read.
        normal: its text in normal form.
        sha256: hash of the file's bytes.
        held: the figures of the ledger, in its order.
        sources: sources of targets that are no line of the ledger, which names them elsewhere or otherwise.
        numerals: all numerals that must be accounted for.
        unaccounted: those that lie in no figure found.
        unlisted: targets of the document whose figure the ledger calls something else.
    """

    document: Document
    text: DocumentText
    normal: Normalised
    sha256: str
    held: tuple[Held, ...]
    sources: tuple[Held, ...]
    numerals: tuple[Numeral, ...]
    unaccounted: tuple[Numeral, ...]
    unlisted: tuple[Target, ...]

    @property
    def hash_equal(self) -> bool:
        """Whether the file is the one that the ledger was written for."""
        return self.sha256 == self.document.sha256

    @property
    def percent(self) -> Decimal:
        """Share of the numerals that are accounted for, in percent, rounded down so that 100 means all."""
        if not self.numerals:
            return Decimal(100)
        covered = len(self.numerals) - len(self.unaccounted)
        return (Decimal(covered) * 100 / len(self.numerals)).quantize(Decimal("0.1"), ROUND_DOWN)

    def count(self, fate: Fate) -> int:
        """How many figures of the ledger met this fate."""
        return sum(held.located.fate is fate for held in self.held)


def trace_document(document: Document, targets: Sequence[Target], text: DocumentText, sha256: str) -> Coverage:
    """Look every figure up; ``targets`` are those of the document.

    Raises:
        UnreadableFile: EXTRA_NEEDED, see :func:`~target_check.documents.normalise.normalise`.
    """
    normal = normalise(text)
    held = tuple(
        Held(locate(figure.quote, normal), figure.place, "" if figure.written else figure.targets[0])
        for figure in document.figures
    )
    found = numerals(normal)
    covered = _covered(held, len(normal.text))
    quotes = {figure.quote for figure in document.figures}
    listed = {target for figure in document.figures for target in figure.targets}
    return Coverage(
        document=document,
        text=text,
        normal=normal,
        sha256=sha256,
        held=held,
        sources=tuple(
            Held(locate(each.source, normal), each.place, each.id) for each in targets if each.source not in quotes
        ),
        numerals=found,
        unaccounted=tuple(each for each in found if not all(covered[each.start : each.end])),
        unlisted=tuple(target for target in targets if target.id not in listed),
    )


def _covered(held: Sequence[Held], length: int) -> bytearray:
    """For every character whether it lies in a figure that was found; prefixes and suffixes cover nothing."""
    covered = bytearray(length)
    for each in held:
        if each.located.fate is Fate.FOUND:
            start, end = each.located.spans[0]
            covered[start:end] = b"\1" * (end - start)
    return covered
