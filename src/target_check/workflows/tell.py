"""Tell what a check came to: the summary, and the reports in the formats asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from target_check.errors import UsageError
from target_check.reports.build import build_report
from target_check.reports.formats.text import render_summary
from target_check.reports.render import render
from target_check.wording import Language
from target_check.wording.texts.cli import Message
from target_check.workflows.check import Checked

__all__ = ["Told", "tell", "write"]

STEM = "report"
"""The name of a report's files in a folder."""


@dataclass(frozen=True, slots=True)
class Told:
    """The summary for a terminal, and one text a format."""

    summary: str
    texts: Mapping[str, str]


def tell(
    checked: Checked, *, lang: Language = "zh", formats: Sequence[str] = (), spoken: Language | None = None
) -> Told:
    """The outcome of a check in words; the same outcome gives the same bytes.

    ``spoken`` is the language of the summary, where a console cannot show that of the reports.
    """
    full = f"{STEM}.json" if "json" in formats else ""
    report = build_report(checked.assessment, checked.catalogue, checked.submissions, lang=lang, full=full)

    texts = {
        output: render(checked.assessment, checked.catalogue, checked.submissions, output, lang=lang, report=report)
        for output in formats
    }
    if spoken not in (None, lang):
        report = build_report(checked.assessment, checked.catalogue, checked.submissions, lang=spoken, full=full)
    return Told(render_summary(report), texts)


def write(texts: Mapping[str, str], output: Path) -> tuple[Path, ...]:
    """Write the reports and return their paths.

    ``output`` is a folder, made if absent; or a file, when there is one format and ``output`` has its extension.

    Raises:
        UsageError: the place cannot be written to.
    """
    single = len(texts) == 1 and output.suffix.lstrip(".") == next(iter(texts))
    paths = {name: output if single else output / f"{STEM}.{name}" for name in texts}
    try:
        for name, path in paths.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(texts[name].encode("utf-8"))
    except OSError as error:
        raise UsageError(Message.CANNOT_WRITE, path=str(output), problem=error.strerror or "") from error
    return tuple(paths.values())
