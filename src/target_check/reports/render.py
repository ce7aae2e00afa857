"""An assessment as a report in one format."""

from collections.abc import Sequence

from target_check.assessment.model import Assessment
from target_check.catalogue.model import Catalogue
from target_check.errors import UsageError
from target_check.intake.model import Submission
from target_check.reports.build import build_report
from target_check.reports.model import Report
from target_check.wording import Language
from target_check.wording.texts.cli import Message

__all__ = ["FORMATS", "render"]

FORMATS = ("html", "md", "json")
"""The formats of a report, by the extension of their files."""


def render(
    assessment: Assessment,
    catalogue: Catalogue,
    submissions: Sequence[Submission],
    output: str,
    *,
    lang: Language = "zh",
    report: Report | None = None,
) -> str:
    """The report as text: ``html``, ``md`` or ``json``; the same input gives the same text.

    ``report`` spares building it again where several formats are wanted.

    Raises:
        UsageError: there is no such format.
    """
    if output not in FORMATS:
        raise UsageError(Message.NO_SUCH_FORMAT, got=output, expected=FORMATS)
    if output == "json":
        from target_check.reports.formats.json import render_json

        return render_json(assessment, catalogue, submissions, lang=lang, manifest=report.manifest if report else None)
    made = report or build_report(assessment, catalogue, submissions, lang=lang)
    if output == "md":
        from target_check.reports.formats.markdown import render_markdown

        return render_markdown(made)
    from target_check.reports.formats.html import render_html

    return render_html(made)
