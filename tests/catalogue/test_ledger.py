"""The line of a target's own figure is its source: a ledger may leave it out, and nothing changes."""

import re
import shutil
from pathlib import Path

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue
from target_check.compare import compare_catalogues
from target_check.resources import targets_folder


def lines(catalogue: Catalogue) -> dict[str, set[tuple[object, ...]]]:
    return {
        id_: {(each.quote, each.targets, each.context) for each in document.figures}
        for id_, document in catalogue.documents.items()
    }


def test_the_catalogue_without_those_lines_is_the_same(tmp_path: Path) -> None:
    before = load_catalogue()
    folder = shutil.copytree(targets_folder(), tmp_path / "targets")
    dropped = 0
    for document in before.documents.values():
        path = folder / document.place.file
        kept = path.read_text(encoding="utf-8").split("\n")
        for figure in reversed(document.figures):
            line = (figure.place.line or 1) - 1
            own = (
                figure.written
                and figure.targets
                and all(
                    before.targets[id_].source == figure.quote
                    and sum(id_ in each.targets for each in document.figures) == 1
                    for id_ in figure.targets
                )
            )
            if own and re.fullmatch(r"  - \{.*\}( *#.*)?", kept[line]):
                del kept[line]
                dropped += 1
        path.write_text("\n".join(kept), encoding="utf-8")
    after = load_catalogue(folder)
    assert dropped > 80
    assert after.findings == ()
    assert {id_: len(found) for id_, found in lines(after).items()} == {
        id_: len(found) for id_, found in lines(before).items()
    }
    assert lines(after) == lines(before)
    natures = {nature.value for entry in compare_catalogues(before, after).entries for nature in entry.natures}
    assert natures <= {"cosmetic"}
