"""What would loosen a target in silence, and edits that change nothing, tried on a git copy of the real catalogue.

``pytest -s tests/compare/attacks`` prints the table: for each attack the command that catches it.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.compare.attacks import edits, evidence, meanings, membership, promises, signing, writing
from tests.compare.attacks.book import Book, Data
from tests.compare.attacks.every_kind import EVERY_KIND, GROUPS
from tests.compare.attacks.revisions import REVISIONS, git
from tests.compare.attacks.table import ATTACKS, EDITS, Change

from target_check.catalogue.loading import load
from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue, SignedChange
from target_check.catalogue.order.signing import is_named_by
from target_check.catalogue.signatures import entry_faults
from target_check.cli.main import main
from target_check.compare import (
    Difference,
    Entry,
    Nature,
    compare_catalogues,
    place_to_sign,
    sign_entry,
)
from target_check.findings import Severity
from target_check.lint.run import lint
from target_check.resources import targets_folder
from target_check.vocabulary.roster.roster import Roster

TABLES = (promises, meanings, membership, evidence, signing, writing, edits)
TODAY = date(2026, 11, 25)
FAILING = (Nature.LOOSENED, Nature.REDEFINED)


@dataclass
class Copy:
    """The catalogue in a repository of its own, committed; changes are made in its working tree and taken back."""

    folder: Path
    base: Catalogue
    known: set[str]  # what lint says of the catalogue as it is
    parsed: dict[str, Data] = field(default_factory=dict)

    def book(self) -> Book:
        """The files as they are committed."""
        return Book(self.folder, self.parsed)

    def judged(self, change: Change) -> tuple[bool, bool, list[str]]:
        """Whether lint and compare object to a change, and what the latter says.

        Whatever it says can be signed by the very entry that it proposes.
        """
        book = self.book()
        change(book)
        written = book.written()
        assert written, "nothing was changed"
        kept = {name: path.read_bytes() for name in written if (path := self.folder / name).exists()}
        try:
            for name, content in written.items():
                path = self.folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                if content is None:
                    path.unlink()
                else:
                    path.write_bytes(content)
            new = load_catalogue(self.folder)
        finally:
            for name in written:
                (self.folder / name).unlink(missing_ok=True)
                if name in kept:
                    (self.folder / name).write_bytes(kept[name])
        comparison = compare_catalogues(self.base, new, TODAY)
        said = [
            f"{entry.id} {difference.aspect.key.upper()} {' '.join(difference.natures)}"
            for entry in comparison.entries
            for difference in entry.differences
            if difference.fails(FAILING)
        ]
        for entry in comparison.entries:
            for difference in entry.differences:
                assert not difference.fails(FAILING) or signs(entry, difference), (entry.id, difference)
        return bool(faults(new) - self.known), comparison.fails(FAILING), said


def signs(entry: Entry, difference: Difference) -> bool:
    """Whether the entry that is proposed for a difference names it; a withdrawal names its target."""
    place, said = place_to_sign(entry, difference), sign_entry(entry, difference, TODAY)
    if place in ("nowhere", "withdrawn"):
        return True
    change = SignedChange(
        TODAY, said["what"], "文件已经废止", "省政府", aspect=said["aspect"], before=said["from"], after=said["to"]
    )
    return is_named_by(difference, change) and not any(entry_faults(change, TODAY, TODAY))


def faults(catalogue: Catalogue) -> set[str]:
    """Errors of lint, each at its place within the definitions."""
    found = lint(catalogue, today=TODAY)
    return {f"{each.code} {each.location and each.location.path}" for each in found if each.severity is Severity.ERROR}


@pytest.fixture(scope="module")
def remembered() -> Iterator[None]:
    """Files that are as they were are not read again: so many copies would otherwise take minutes."""
    with pytest.MonkeyPatch.context() as patch:
        for owner, name, key in (
            (load, "read_yaml", lambda path, name: (name, path.read_bytes())),
            (load, "validate", lambda model, source: (model, id(source))),
            (
                Roster,
                "load",
                lambda folder: tuple((path.name, path.read_bytes()) for path in sorted(folder.glob("*.csv"))),
            ),
        ):
            patch.setattr(owner, name, _remembering(getattr(owner, name), key))
        yield


def _remembering(function: Callable[..., Any], key: Callable[..., Any]) -> Callable[..., Any]:
    known: dict[Any, tuple[Any, Any]] = {}

    def remembering(*arguments: Any) -> Any:
        about = key(*arguments)
        if about not in known:
            known[about] = function(*arguments), arguments  # which keeps an id from being given again
        return known[about][0]

    return remembering


@pytest.fixture(scope="module")
def catalogue(remembered: None, tmp_path_factory: pytest.TempPathFactory) -> Copy:
    folder = tmp_path_factory.mktemp("attacked") / "targets"
    shutil.copytree(targets_folder(), folder, ignore=shutil.ignore_patterns("schema"))
    for name, text in EVERY_KIND.items():
        (folder / name).write_text(text, encoding="utf-8")
    with (folder / "rosters" / "groups.csv").open("a", encoding="utf-8") as groups:
        groups.write(GROUPS)
    for arguments in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "as it is"]):
        git(folder.parent, *arguments)
    base = load_catalogue(folder)
    assert not base.findings, base.findings
    return Copy(folder, base, faults(base))


@pytest.fixture(scope="module")
def table() -> Iterator[dict[str, str]]:
    """Which command caught what; printed at the end."""
    rows: dict[str, str] = {}
    yield rows
    width = max(map(len, rows), default=0)
    lines = ["", *(f"{name:<{width}}  {caught}" for name, caught in rows.items()), f"{len(rows)} attacks", ""]
    sys.stdout.write("\n".join(lines))


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_caught(catalogue: Copy, table: dict[str, str], name: str) -> None:
    by_lint, by_compare, _ = catalogue.judged(ATTACKS[name])
    table[name] = " and ".join(word for word, by in (("lint", by_lint), ("compare", by_compare)) if by)
    assert table[name], "neither lint nor compare says anything"


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_that_changes_nothing_passes(catalogue: Copy, name: str) -> None:
    _, by_compare, said = catalogue.judged(EDITS[name])
    assert not by_compare, said


@pytest.mark.parametrize("name", REVISIONS)
def test_an_attack_on_what_is_compared_is_caught(
    catalogue: Copy,
    table: dict[str, str],
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "repository"
    shutil.copytree(catalogue.folder.parent, folder)
    monkeypatch.chdir(folder)
    command = REVISIONS[name](folder)
    code = main(list(command))
    printed = capsys.readouterr()
    table[name] = f"{command[0]} (exit code {code})"
    assert code in (1, 2, 3), printed
    assert code != 1 or "every" in printed.out or "FOREIGN" in printed.out or "LINK" in printed.out, printed


def test_as_it_is_the_commands_say_nothing(catalogue: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(catalogue.folder.parent)
    assert main(["compare", "--against", "main"]) == 0
    assert main(["compare", "rev:main", "targets"]) == 0


def test_the_tables_are_whole() -> None:
    assert len(ATTACKS) >= 150
    assert len(EDITS) >= 40
    assert {change.__module__ for change in ATTACKS.values()} == {module.__name__ for module in TABLES[:-1]}
