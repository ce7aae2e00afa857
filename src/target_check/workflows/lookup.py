"""Look targets, indicators and documents up."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from target_check.catalogue.model import Catalogue, Document, Indicator, Target
from target_check.errors import UsageError
from target_check.wording.texts.cli import Message
from target_check.workflows.catalogue import loaded
from target_check.workflows.choices import LISTS

__all__ = ["Shown", "list_entries", "show"]


@dataclass(frozen=True, slots=True)
class Shown:
    """One entry of the catalogue, whole."""

    catalogue: Catalogue
    entry: Target | Indicator | Document


def list_entries(
    what: str, catalogue: Catalogue | Path | str, words: Sequence[str] = ()
) -> tuple[Catalogue, tuple[Target | Indicator | Document, ...]]:
    """All targets, indicators or documents whose id or Chinese or English name holds every word.

    Raises:
        UsageError: ``what`` is none of the lists.
    """
    if what not in LISTS:
        raise UsageError(Message.NO_SUCH_LIST, got=what, expected=LISTS, near=tuple(get_close_matches(what, LISTS, 1)))
    promised = loaded(catalogue)
    entries: dict[str, tuple[Target | Indicator | Document, ...]] = {
        "targets": tuple(promised.targets.values()),
        "indicators": tuple(promised.indicators.values()),
        "documents": tuple(promised.documents.values()),
    }
    return promised, tuple(entry for entry in entries[what] if all(word.lower() in _text(entry) for word in words))


def show(id_: str, catalogue: Catalogue | Path | str) -> Shown:
    """The entry with this id.

    Raises:
        UsageError: there is none.
    """
    promised = loaded(catalogue)
    known: dict[str, Target | Indicator | Document] = {
        **promised.documents,
        **promised.indicators,
        **promised.targets,
    }
    if id_ not in known:
        raise UsageError(Message.NO_SUCH_ID, id=id_, near=tuple(get_close_matches(id_, known, 3, 0.5)))
    return Shown(promised, known[id_])


def _text(entry: Target | Indicator | Document) -> str:
    name = entry.name if isinstance(entry, Indicator) else entry.title
    extra = entry.aliases if isinstance(entry, Indicator) else ()
    return " ".join([entry.id, *name.values(), *extra]).lower()
