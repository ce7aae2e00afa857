"""Tell what a check came to: the summary, and the reports in the formats asked for."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from target_check.errors import UsageError
from target_check.progress import Progress, Stage, silent
from target_check.reports.formats.format import Format
from target_check.reports.formats.text import render_summary
from target_check.reports.telling import Assessed, Telling
from target_check.wording import Language
from target_check.wording.texts.cli import Message

__all__ = ["summary", "tell", "write"]

STEM = "report"
"""The name of a report's files in a folder."""

_IN_MEMORY = 1 << 23


def tell(assessed: Assessed, lang: Language = "zh", formats: Sequence[Format] = ()) -> Telling:
    """The outcome of a check, to be written in some formats that lie beside each other."""
    full = next((STEM + each.extension for each in formats if each.whole), "")
    return Telling(assessed, lang, full)


def summary(telling: Telling, lang: Language) -> str:
    """The head of the report for a terminal, which may not show the language of the reports."""
    return render_summary((telling if lang == telling.lang else replace(telling, lang=lang)).report)


def write(telling: Telling, formats: Sequence[Format], output: Path, progress: Progress = silent) -> tuple[Path, ...]:
    """Write the reports and return their paths.

    ``output`` is a folder, made if absent; or a file, when there is one format and ``output`` has its extension.

    Raises:
        UsageError: the place cannot be written to.
    """
    single = len(formats) == 1 and output.suffix == formats[0].extension
    paths = {each: output if single else output / f"{STEM}{each.extension}" for each in formats}
    try:
        for done, (each, path) in enumerate(paths.items()):
            progress(Stage.STAGE_TELLING, done, len(paths))
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(telling, each, path)
    except OSError as error:
        raise UsageError(Message.CANNOT_WRITE, path=str(output), problem=error.strerror or "") from error
    progress(Stage.STAGE_TELLING, len(paths), len(paths))
    return tuple(paths.values())


def _write(telling: Telling, output: Format, path: Path) -> None:
    """A file that was there stays as it is until the new one is whole."""
    with SpooledTemporaryFile(_IN_MEMORY) as whole:
        output.write(telling, cast("BinaryIO", whole))
        whole.seek(0)
        with path.open("wb") as out:
            copyfileobj(whole, out)
