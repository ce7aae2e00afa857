"""Trace the ledgers: hold every figure against the text of its document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from target_check.catalogue.model import Catalogue, Document
from target_check.documents.coverage import Coverage, trace_document
from target_check.documents.text.reading import SUFFIXES, read_document
from target_check.documents.trace import findings_of
from target_check.errors import UnreadableFile
from target_check.findings import Finding, Location, Severity, Source
from target_check.progress import Progress, Stage, silent
from target_check.reports.formats.tracing import Paste
from target_check.wording.texts.trace import DocumentCode
from target_check.workflows.catalogue import loaded
from target_check.workflows.exit_codes import ExitCode

__all__ = ["Traced", "trace"]


@dataclass(frozen=True, slots=True)
class Traced:
    """The outcome of a trace.

    Attributes:
        catalogue: the catalogue.
        folder: what leads to the catalogue's files.
        coverages: one a document whose text was read, in the catalogue's order.
        absent: documents whose text was not given.
        unreadable: documents whose text is there and cannot be read.
        findings: everything that is wrong, the texts that are absent or unreadable included.
    """

    catalogue: Catalogue
    folder: PurePath
    coverages: tuple[Coverage, ...]
    absent: tuple[Document, ...]
    unreadable: tuple[Document, ...]
    findings: tuple[Finding, ...]

    @property
    def exit_code(self) -> ExitCode:
        """Clean only if every numeral of every document is accounted for and every hash is equal."""
        if self.unreadable:
            return ExitCode.UNREADABLE
        if not self.coverages:
            return ExitCode.NOTHING_CHECKED
        return ExitCode.FAILED if self.findings else ExitCode.CLEAN

    @property
    def pastes(self) -> dict[str, Paste]:
        """Where lines would have to be pasted, by document."""
        return {coverage.document.id: self._paste(coverage.document) for coverage in self.coverages}

    def _paste(self, document: Document) -> Paste:
        file = (self.folder / document.place.file).as_posix()
        if not any(figure.written for figure in document.figures):
            return Paste(file, begun=False)
        first = self.catalogue.locate(document.place, "figures", 0)
        return Paste(file, max(0, (first.column or 1) - len("- ") - 1))

    def excerpt(self, file: str, line: int) -> str:
        """A line of a file of the catalogue; lines of documents are too long to be shown."""
        name = file.removeprefix(f"{self.folder.as_posix()}/")
        return "" if name == file else self.catalogue.excerpt(name, line)


def trace(
    texts: Path | str | Iterable[Source], catalogue: Catalogue | Path | str, progress: Progress = silent
) -> Traced:
    """Hold the ledgers of a catalogue against the documents.

    Args:
        texts: the texts, each called by its document's id; or the folder that holds them, one that is not there none.
        catalogue: whose ledgers, loaded; or its folder.
        progress: told how far the work is.

    Raises:
        CatalogueNotFound: the folder is no catalogue.
    """
    folder = PurePath(catalogue.folder if isinstance(catalogue, Catalogue) else catalogue)
    if isinstance(texts, Path | str):
        found: tuple[Source, ...] = _texts_in(Path(texts))
        where: object = str(texts)
    else:
        found = tuple(texts)
        where = tuple(text.name for text in found)
    return _Tracer(loaded(catalogue), folder, found, where).trace(progress)


def _texts_in(folder: Path) -> tuple[Source, ...]:
    files = sorted(path for path in folder.glob("*") if path.is_file() and path.suffix.lower() in SUFFIXES)
    return tuple(Source(path.as_posix(), path) for path in files)


class _Tracer:
    """One pass over the documents of a catalogue."""

    def __init__(self, catalogue: Catalogue, folder: PurePath, texts: Sequence[Source], where: object) -> None:
        self.catalogue, self.folder, self.texts, self.where = catalogue, folder, texts, where
        self.findings: list[Finding] = list(self._broken())
        self.absent: list[Document] = []
        self.unreadable: list[Document] = []

    def trace(self, progress: Progress) -> Traced:
        coverages = []
        documents = list(self.catalogue.documents.values())
        for done, document in enumerate(documents):
            progress(Stage.STAGE_READING, done, len(documents))
            coverage = self._coverage(document)
            if coverage:
                coverages.append(coverage)
                self.findings += findings_of(coverage, self._place)
        progress(Stage.STAGE_READING, len(documents), len(documents))
        return Traced(
            self.catalogue,
            self.folder,
            tuple(coverages),
            tuple(self.absent),
            tuple(self.unreadable),
            tuple(self.findings),
        )

    def _broken(self) -> Iterator[Finding]:
        """A ledger that cannot be read as it is written accounts for nothing."""
        for finding in self.catalogue.findings:
            if finding.location and finding.location.file.startswith("documents/"):
                yield replace(finding, location=self._full(finding.location))

    def _coverage(self, document: Document) -> Coverage | None:
        text = self._text_of(document)
        if text is None:
            self.absent.append(document)
            params = {"document": document.id, "folder": self.where, "expected": SUFFIXES}
            self.findings.append(
                Finding(DocumentCode.DOCUMENT_ABSENT, Severity.ERROR, self._place(document.place, "document"), params)
            )
            return None
        targets = [target for target in self.catalogue.targets.values() if target.document == document.id]
        try:
            return trace_document(document, targets, read_document(text.data, text.name), text.sha256)
        except UnreadableFile as error:
            problem = Finding(error.code, Severity.ERROR, Location(text.name), error.params)
        except OSError as error:
            params = {"path": text.name, "problem": error.strerror or ""}
            problem = Finding(DocumentCode.DOCUMENT_DAMAGED, Severity.ERROR, Location(text.name), params)
        self.unreadable.append(document)
        self.findings.append(problem)
        return None

    def _text_of(self, document: Document) -> Source | None:
        """By its name; of several forms of one document the one that the ledger was written for."""
        named = [text for text in self.texts if PurePath(text.name).stem == document.id]
        if len(named) > 1:
            return _by_hash(document, named) or named[0]
        return named[0] if named else _by_hash(document, self.texts)

    def _place(self, place: Location, key: str) -> Location:
        """The place of a key of an entry, with the catalogue's folder before the file's name."""
        return self._full(self.catalogue.locate(place, *((key,) if key else ())))

    def _full(self, place: Location) -> Location:
        return replace(place, file=(self.folder / place.file).as_posix())


def _by_hash(document: Document, texts: Sequence[Source]) -> Source | None:
    if not document.sha256:
        return None
    return next((text for text in texts if _sha256(text) == document.sha256), None)


def _sha256(text: Source) -> str:
    """The hash; of what cannot be read there is none, as is said where it is read."""
    try:
        return text.sha256
    except OSError:
        return ""
