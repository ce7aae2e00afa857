"""Catalogues made of the base and the files of a case laid over it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue

HERE = Path(__file__).parent
TODAY = date(2025, 6, 30)

MESS = {
    "indicators/messy.yaml": (
        "indicators:\n  Messy: {name: {zh: 杂}, kind: milestone, definition: {zh: 义}, source: x}\n"
    ),
    "commitments/messy.yaml": "document: nowhere\ntargets: {}\n",
    "waivers/messy.yaml": "waivers: []\nreason: none\n",
}

Build = Callable[[Path], Catalogue]


@pytest.fixture
def today() -> date:
    return TODAY


def laid_over_base(overlay: Path, root: Path) -> Catalogue:
    shutil.copytree(HERE / "base", root)
    shutil.copytree(overlay, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    return load_catalogue(root)


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Loads the base with the files of a folder laid over it."""
    return lambda overlay: laid_over_base(overlay, tmp_path / "targets")


@pytest.fixture(scope="session")
def messy(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Broken and wrong at once: no schema lines, no English, an unknown key, an unknown document."""
    folder = tmp_path_factory.mktemp("messy")
    for name, text in MESS.items():
        path = folder / "overlay" / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return laid_over_base(folder / "overlay", folder / "targets")


@pytest.fixture(scope="session")
def suppressing(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """One missing translation, suppressed until the end of 2025."""
    case = HERE / "cases" / "SUPPRESSION_EXPIRED" / "good"
    return laid_over_base(case, tmp_path_factory.mktemp("suppressing") / "targets")


@pytest.fixture
def base() -> Catalogue:
    return load_catalogue(HERE / "base")
