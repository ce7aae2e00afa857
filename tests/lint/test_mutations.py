"""Every slip that an author may make in the real catalogue is caught, by the code expected, at its file and line.

``pytest -s`` prints which code caught what.
"""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue
from target_check.findings import Finding, Severity
from target_check.lint.run import lint

from .conftest import TODAY
from .mutating import Book, Inapplicable, Slip
from .slips import SLIPS, Named

TARGETS = Path(__file__).parents[2] / "targets"
pytestmark = pytest.mark.skipif(not (TARGETS / "commitments").is_dir(), reason="no catalogue beside the tests")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the catalogue, in which one file at a time is changed."""
    return Path(shutil.copytree(TARGETS, tmp_path_factory.mktemp("mutated") / "targets"))


@pytest.fixture(scope="module")
def book(folder: Path) -> Book:
    return Book(load_catalogue(folder))


@pytest.fixture(scope="module")
def before(book: Book) -> frozenset[tuple[object, ...]]:
    return frozenset(map(_identity, found_in(book.catalogue)))


@pytest.fixture(scope="module")
def table() -> Iterator[dict[str, str]]:
    caught: dict[str, str] = {}
    yield caught
    sys.stdout.write("\n".join(["", *(f"{name.replace('_', ' '):55} {how}" for name, how in caught.items()), ""]))


def found_in(catalogue: Catalogue) -> list[Finding]:
    return [finding for finding in lint(catalogue, today=TODAY) if finding.severity is not Severity.INFO]


def _identity(finding: Finding) -> tuple[object, ...]:
    place = finding.location
    return (finding.code, place and place.file, place and place.path)


def after(slip: Slip, folder: Path) -> list[Finding]:
    """What is found in the copy with the slip, which is then undone."""
    path = folder / slip.file
    original = path.read_bytes() if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(slip.text.encode() if isinstance(slip.text, str) else slip.text)
    try:
        return found_in(load_catalogue(folder))
    finally:
        if original is None:
            path.unlink()
        else:
            path.write_bytes(original)


@pytest.mark.parametrize("named", SLIPS, ids=lambda named: str(named.name))
def test_a_slip_is_caught_where_it_was_made(
    named: Named, book: Book, folder: Path, before: frozenset[tuple[object, ...]], table: dict[str, str]
) -> None:
    try:
        slip = named.make(book)
    except Inapplicable:
        pytest.skip("the catalogue has nothing in which this slip could be made")
    new = [finding for finding in after(slip, folder) if _identity(finding) not in before]
    places = {
        (finding.code, finding.location.file, finding.location.line) for finding in new if finding.location is not None
    }
    assert (named.code, *slip.place) in places
    others = sorted({finding.code for finding in new} - {named.code})
    table[named.name] = f"{named.code} at {slip.place[0]}:{slip.place[1]}" + (
        f"  (also {', '.join(others)})" if others else ""
    )


def test_nearly_every_slip_can_be_made_in_the_catalogue(book: Book) -> None:
    """Or the test above would prove little."""

    def applies(named: Named) -> bool:
        try:
            named.make(book)
        except Inapplicable:
            return False
        return True

    assert sum(map(applies, SLIPS)) >= 0.9 * len(SLIPS)
