"""What the benchmark generates is a catalogue without a fault, so that it measures what it says."""

from pathlib import Path

from benchmarks.lint_scale import generate

from target_check.catalogue.loading.load import load_catalogue
from target_check.lint.run import lint

from .conftest import TODAY


def test_the_generated_catalogue_is_clean(tmp_path: Path) -> None:
    generate(tmp_path / "targets", 300, 100)
    catalogue = load_catalogue(tmp_path / "targets")
    assert len(catalogue.targets) == 300
    assert len(catalogue.documents) == 3
    assert lint(catalogue, today=TODAY) == ()
