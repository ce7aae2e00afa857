"""Load a catalogue: all files, all problems, everything resolved that can be.

A definition that cannot be resolved is left out and listed with file, line and column; the others are used.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from target_check.catalogue.loading.folder import (
    catalogue_hash,
    foreign_entries,
    is_catalogue,
    own_file,
    own_rosters,
    yaml_files,
)
from target_check.catalogue.loading.guesses import Guesses
from target_check.catalogue.loading.ledger import completed
from target_check.catalogue.loading.resolve.changes import resolve_changes, resolve_withdrawals
from target_check.catalogue.loading.resolve.documents import KnownIndicators, resolve_document
from target_check.catalogue.loading.resolve.indicators import bilingual, resolve_indicator
from target_check.catalogue.loading.resolve.settings import resolve_settings
from target_check.catalogue.loading.resolve.targets import Surroundings, resolve_target
from target_check.catalogue.loading.resolve.waivers import resolve_waiver
from target_check.catalogue.loading.salvage import document_of, entries_of
from target_check.catalogue.loading.validation import validate
from target_check.catalogue.loading.written import (
    CommitmentsFile,
    IndicatorsFile,
    SettingsFile,
    WaiversFile,
    WrittenDocument,
    WrittenIndicator,
    WrittenTarget,
)
from target_check.catalogue.model import (
    Catalogue,
    Document,
    Indicator,
    Settings,
    SignedChange,
    Target,
    Waiver,
    Withdrawal,
)
from target_check.catalogue.requirements import Measurand
from target_check.catalogue.yaml.source import YamlFile, read_yaml
from target_check.errors import CatalogueNotFound
from target_check.findings import Finding, KeyPath, Location, Severity, sort_findings
from target_check.resources import targets_folder
from target_check.vocabulary.roster.roster import Roster
from target_check.vocabulary.units.units import Units
from target_check.wording import Code
from target_check.wording.texts.catalogue import ReferenceCode, ShapeCode

__all__ = ["load_catalogue"]

M = TypeVar("M", bound=BaseModel)
_LONG_AGO = date(1, 1, 1)


def load_catalogue(folder: Path | str | None = None) -> Catalogue:
    """The catalogue in ``folder``, or the packaged one.

    A catalogue with a ``rosters/`` (or a ``units.txt``) of its own uses only that; one without uses the packaged.

    Raises:
        CatalogueNotFound: the folder is no catalogue.
    """
    root = Path(folder) if folder else targets_folder()
    if not is_catalogue(root):
        raise CatalogueNotFound(str(root))
    return _Loader(root).load()


@dataclass
class _Loader:
    """One pass over the files; what is found is collected, what is resolved is kept."""

    root: Path
    findings: list[Finding] = field(default_factory=list)
    broken: dict[str, None] = field(default_factory=dict)
    seen: dict[tuple[str, str], Location] = field(default_factory=dict)
    sources: dict[str, YamlFile] = field(default_factory=dict)
    files: dict[str, YamlFile] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    unusable: set[tuple[str, str]] = field(default_factory=set)
    measurands: dict[str, Measurand] = field(default_factory=dict)
    ledgers: list[tuple[YamlFile, Document]] = field(default_factory=list)
    withdrawn: list[Withdrawal] = field(default_factory=list)
    changes: tuple[SignedChange, ...] = ()
    guesses: Guesses = field(default_factory=Guesses)

    def load(self) -> Catalogue:
        packaged = targets_folder()
        units_file = self.root / "units.txt"
        self.units = Units.load(units_file if own_file(units_file) else packaged / "units.txt")
        self.roster = Roster.load((self.root if own_rosters(self.root) else packaged) / "rosters")
        self._foreign_entries()
        self._roster_problems()
        indicators = self._indicators()
        documents = self._documents(indicators)
        targets = self._targets(indicators, documents)
        waivers = self._waivers(targets)
        self._links(targets)
        targets = {id_: target for id_, target in targets.items() if id_ not in self.broken}
        settings = self._settings()
        return Catalogue(
            folder=self.root.absolute().name,
            sha256=catalogue_hash(self.root),
            units=self.units,
            roster=self.roster,
            settings=settings,
            indicators=indicators,
            targets=targets,
            documents=completed(documents, targets.values()),
            waivers=waivers,
            findings=sort_findings(self.findings),
            broken_targets=tuple(self.broken),
            changes=self.changes,
            withdrawn=tuple(self.withdrawn),
            sources=self.files,
            texts=self.texts,
        )

    # -- files ---------------------------------------------------------------------------------------------------

    def _sources(self, kind: str, model: type[M]) -> Iterable[tuple[YamlFile, M]]:
        for path in yaml_files(self.root, kind):
            pair = self._source(path, model)
            if pair:
                yield pair

    def _source(self, path: Path, model: type[M]) -> tuple[YamlFile, M] | None:
        name = path.relative_to(self.root).as_posix()
        source, problems = read_yaml(path, name)
        self.findings.extend(problems)
        if source is None:
            self.texts[name] = path.read_bytes().decode("utf-8", "replace")
            self._note_unreadable(name.partition("/")[0], self.texts[name])
            return None
        written, problems, bad = validate(model, source)
        self.findings.extend(problems)
        self._note_unusable(source, written, bad)
        source = self.files[name] = source.without(bad)
        self.texts[name] = source.text
        listed = source.data.get("targets") if isinstance(source.data, dict) else None
        if isinstance(listed, dict):
            self.broken |= dict.fromkeys(
                str(id_)
                for id_ in (listed if written is None else (p[1] for p in bad if p[:1] == ("targets",) and len(p) > 1))
            )
        return (source, written) if written is not None else None

    def _note_unreadable(self, folder: str, text: str) -> None:
        """What seems to stand in a file that is no YAML, so that one slip does not make all references to it wrong."""
        ids = entries_of(text)
        if folder == "commitments":
            self.broken |= dict.fromkeys(ids)
        elif folder == "indicators":
            self.unusable |= {("indicator", id_) for id_ in ids}
        elif folder == "documents":
            self.unusable |= {("document", id_) for id_ in document_of(text)}

    def _note_unusable(self, source: YamlFile, written: object, bad: Iterable[KeyPath]) -> None:
        """What stands in the file and cannot be used, so that references to it are not taken for typos."""
        data = source.data if isinstance(source.data, dict) else {}
        indicators = data.get("indicators")
        if isinstance(indicators, dict):
            cut = indicators if written is None else (path[1] for path in bad if len(path) > 1)
            self.unusable |= {("indicator", str(id_)) for id_ in cut}
        if written is None and isinstance(data.get("document"), str) and "targets" not in data:
            self.unusable.add(("document", str(data["document"])))

    def _problem(self, source: YamlFile, base: KeyPath) -> Callable[..., None]:
        def report(code: Code, path: KeyPath, **params: object) -> None:
            where = source.locate((*base, *path), key=code in (ShapeCode.UNKNOWN_KEY, ShapeCode.MISSING_KEY))
            self.findings.append(Finding(code, Severity.ERROR, where, params))

        return report

    def _repeated(self, kind: str, id_: str, place: Location) -> bool:
        first = self.seen.setdefault((kind, id_), place)
        if first is not place:
            params = {"id": id_, "first": str(first)}
            self.findings.append(Finding(ShapeCode.DUPLICATE_ID, Severity.ERROR, place, params, (first,)))
        return first is not place

    # -- kinds ---------------------------------------------------------------------------------------------------

    def _indicators(self) -> dict[str, Indicator]:
        found: dict[str, Indicator] = {}
        for source, file in self._sources("indicators", IndicatorsFile):
            for id_, written in file.indicators.items():
                path: KeyPath = ("indicators", id_)
                place = source.locate(path, key=True)
                if not self._repeated("indicator", id_, place):
                    self._indicator(id_, written, source, path, place, found)
        for _, id_ in (entry for entry in self.unusable if entry[0] == "indicator"):
            self.measurands.setdefault(id_, Measurand(id_, "", None, 0))
            found.pop(id_, None)
        return found

    def _indicator(
        self,
        id_: str,
        written: WrittenIndicator,
        source: YamlFile,
        path: KeyPath,
        place: Location,
        found: dict[str, Indicator],
    ) -> None:
        indicator = resolve_indicator(id_, written, self.units, self._problem(source, path), place)
        self.measurands[id_] = Measurand(
            id_,
            written.kind,
            indicator.unit if indicator else None,
            indicator.sense if indicator else 0,
            bilingual(written.name),
        )
        if indicator:
            found[id_] = indicator

    def _documents(self, indicators: Mapping[str, Indicator]) -> dict[str, Document]:
        found: dict[str, Document] = {}
        for source, written in self._sources("documents", WrittenDocument):
            place = source.locate(("document",))
            if self._repeated("document", written.document, place):
                continue
            document = resolve_document(written, source, self._known(indicators), self._problem(source, ()))
            found[written.document] = document
            self.ledgers.append((source, document))
        return found

    def _known(self, indicators: Mapping[str, Indicator]) -> KnownIndicators:
        return KnownIndicators(self.measurands, lambda name: self.guesses.near("indicator", name, indicators))

    def _targets(self, indicators: Mapping[str, Indicator], documents: Mapping[str, Document]) -> dict[str, Target]:
        around = Surroundings(self.units, self.roster, indicators, self.measurands, self.guesses)
        found: dict[str, Target] = {}
        for source, file in self._sources("commitments", CommitmentsFile):
            document = documents.get(file.document)
            if document is None:
                code = (
                    ReferenceCode.BROKEN_DOCUMENT
                    if ("document", file.document) in self.unusable
                    else ReferenceCode.UNKNOWN_DOCUMENT
                )
                near = self.guesses.near("document", file.document, documents)
                self._problem(source, ())(code, ("document",), document=file.document, near=near)
            self.withdrawn += resolve_withdrawals(file.withdrawn, source)
            for id_, written in file.targets.items():
                place = source.locate(("targets", id_), key=True)
                if not self._repeated("target", id_, place):
                    self._target(id_, written, document, around, source, found)
        return found

    def _target(
        self,
        id_: str,
        written: WrittenTarget,
        document: Document | None,
        around: Surroundings,
        source: YamlFile,
        found: dict[str, Target],
    ) -> None:
        path: KeyPath = ("targets", id_)
        stand_in = document or Document(id="", title={}, issued=_LONG_AGO)
        target = resolve_target(
            id_, written, stand_in, around, self._problem(source, path), source.locate(path, key=True)
        )
        if target is None or document is None:
            self.broken[id_] = None
        else:
            found[id_] = target
            self.sources[id_] = source

    def _links(self, targets: Mapping[str, Target]) -> None:
        """Ids that point from target to target, and from the ledger to targets; one may replace what was withdrawn."""
        withdrawn = {entry.target for entry in self.withdrawn}
        for id_, target in targets.items():
            problem = self._problem(self.sources[id_], ("targets", id_))
            for key, other in _links(target):
                if other == id_:
                    problem(ReferenceCode.UNKNOWN_TARGET, (key,), target=other, near=())
                    self.broken[id_] = None
                elif key == "supersedes" and other in withdrawn:
                    continue
                elif other and self._points_nowhere(key, other, targets, problem):
                    self.broken[id_] = None
        for source, document in self.ledgers:
            for index, figure in enumerate(document.figures):
                for other in figure.targets:
                    self._points_nowhere("target", other, targets, self._problem(source, ("figures", index)))

    def _waivers(self, targets: Mapping[str, Target]) -> tuple[Waiver, ...]:
        found = []
        for source, file in self._sources("waivers", WaiversFile):
            for index, written in enumerate(file.waivers):
                path: KeyPath = ("waivers", index)
                problem = self._problem(source, path)
                if self._points_nowhere("target", written.target, targets, problem):
                    continue
                waiver = resolve_waiver(written, self.roster, problem, source.locate(path))
                found += [waiver] if waiver else []
        return tuple(found)

    def _points_nowhere(self, key: str, id_: str, targets: Mapping[str, Target], problem: Callable[..., None]) -> bool:
        """Whether no target has this id, not even a broken one; reported at ``key``."""
        if id_ in targets or id_ in self.broken:
            return False
        problem(ReferenceCode.UNKNOWN_TARGET, (key,), target=id_, near=self.guesses.near("target", id_, targets))
        return True

    def _settings(self) -> Settings:
        path = self.root / "settings.yaml"
        pair = self._source(path, SettingsFile) if own_file(path) else None
        if pair is None:
            return Settings()
        self.changes = resolve_changes(pair[1].changes)
        return resolve_settings(pair[1], self._problem(pair[0], ()))

    def _foreign_entries(self) -> None:
        for code, name in foreign_entries(self.root):
            self.findings.append(Finding(code, Severity.ERROR, Location(name, 1, 1), {"path": name}))

    def _roster_problems(self) -> None:
        for problem in self.roster.problems:
            place = Location(f"rosters/{Path(problem.file).name}", problem.line, 1)
            self.findings.append(Finding(problem.code, Severity.ERROR, place, dict(problem.params)))


def _links(target: Target) -> tuple[tuple[str, str], ...]:
    """The keys under which a target names another, and the ids that stand there."""
    return ("parent", target.parent), ("supersedes", target.supersedes), ("previous", target.previous)
