"""Trace the ledgers: hold every figure against the text of its document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from target_check.catalogue.loading.folder import find_catalogue
from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue, Document
from target_check.documents.coverage import Coverage, trace_document
from target_check.documents.text.reading import SUFFIXES, read_document
from target_check.documents.text.text import sha256_of
from target_check.documents.trace import findings_of
from target_check.errors import UnreadableFile, UsageError
from target_check.findings import Finding, Location, Severity
from target_check.reports.formats.tracing import Paste
from target_check.workflows.exit_codes import ExitCode
from target_check.workflows.progress import Progress, silent

__all__ = ["Traced", "trace"]


@dataclass(frozen=True, slots=True)
class Traced:
    """The outcome of a trace.

    Attributes:
        root: the catalogue's folder.
        catalogue: the catalogue.
        folder: where the texts were looked for.
        coverages: one a document whose text was read, in the catalogue's order.
        absent: documents whose text is not in the folder.
        unreadable: documents whose text is there and cannot be read.
        findings: everything that is wrong, the texts that are absent or unreadable included.
    """

    root: Path
    catalogue: Catalogue
    folder: Path
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
        file = (self.root / document.place.file).as_posix()
        if not any(figure.written for figure in document.figures):
            return Paste(file, begun=False)
        first = self.catalogue.locate(document.place, "figures", 0)
        return Paste(file, max(0, (first.column or 1) - len("- ") - 1))

    def excerpt(self, file: str, line: int) -> str:
        """A line of a file of the catalogue; lines of documents are too long to be shown."""
        name = file.removeprefix(f"{self.root.as_posix()}/")
        return "" if name == file else self.catalogue.excerpt(name, line)


def trace(*, documents: Path | None = None, targets: Path | None = None, progress: Progress = silent) -> Traced:
    """Hold the ledgers of a catalogue against the documents in a folder.

    Args:
        documents: the folder of the texts, each called by its document's id; ``documents`` here without it.
        targets: a catalogue's folder; the one found from here upwards, else the packaged one, if ``None``.
        progress: told how far the work is.

    Raises:
        CatalogueNotFound: ``targets`` is no catalogue.
        UsageError: ``documents`` is no folder.
    """
    if documents is not None and not documents.is_dir():
        raise UsageError("NO_SUCH_PATH", path=str(documents))
    root = find_catalogue(targets)
    return _Tracer(root, load_catalogue(root), documents or Path("documents")).trace(progress)


class _Tracer:
    """One pass over the documents of a catalogue."""

    def __init__(self, root: Path, catalogue: Catalogue, folder: Path) -> None:
        self.root, self.catalogue, self.folder = root, catalogue, folder
        self.files = sorted(path for path in folder.glob("*") if path.is_file() and path.suffix.lower() in SUFFIXES)
        self.findings: list[Finding] = list(self._broken())
        self.absent: list[Document] = []
        self.unreadable: list[Document] = []

    def trace(self, progress: Progress) -> Traced:
        coverages = []
        documents = list(self.catalogue.documents.values())
        for done, document in enumerate(documents):
            progress("READING", done, len(documents))
            coverage = self._coverage(document)
            if coverage:
                coverages.append(coverage)
                self.findings += findings_of(coverage, self._where)
        progress("READING", len(documents), len(documents))
        return Traced(
            self.root,
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
        path = self._file_of(document)
        if path is None:
            self.absent.append(document)
            params = {"document": document.id, "folder": str(self.folder), "expected": SUFFIXES}
            self.findings.append(
                Finding("DOCUMENT_ABSENT", Severity.ERROR, self._where(document.place, "document"), params)
            )
            return None
        name = path.as_posix()
        targets = [target for target in self.catalogue.targets.values() if target.document == document.id]
        try:
            data = path.read_bytes()
            return trace_document(document, targets, read_document(data, name), sha256_of(data))
        except UnreadableFile as error:
            problem = Finding(error.code, Severity.ERROR, Location(name), error.params)
        except OSError as error:
            params = {"path": name, "problem": error.strerror or ""}
            problem = Finding("DOCUMENT_DAMAGED", Severity.ERROR, Location(name), params)
        self.unreadable.append(document)
        self.findings.append(problem)
        return None

    def _file_of(self, document: Document) -> Path | None:
        """By its name; of several forms of one document the one that the ledger was written for."""
        named = [path for path in self.files if path.stem == document.id]
        if len(named) > 1:
            return self._by_hash(document, named) or named[0]
        return named[0] if named else self._by_hash(document, self.files)

    @staticmethod
    def _by_hash(document: Document, paths: Sequence[Path]) -> Path | None:
        if not document.sha256:
            return None
        return next((path for path in paths if sha256_of(path.read_bytes()) == document.sha256), None)

    def _where(self, place: Location, key: str) -> Location:
        """The place of a key of an entry, with the catalogue's folder before the file's name."""
        return self._full(self.catalogue.locate(place, *((key,) if key else ())))

    def _full(self, place: Location) -> Location:
        return replace(place, file=(self.root / place.file).as_posix())
