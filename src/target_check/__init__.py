"""Checks reported numbers against the numeric targets of policy documents.

What a program needs, loaded when it is first named::

    catalogue = load_catalogue()
    checked = check(["actuals.csv", Source("upload.xlsx", upload=data)], catalogue, as_of, progress)
    with open("report.html", "wb") as out:
        render(checked, "html", out)

or step by step::

    submissions = gate([read_submission("actuals.csv", catalogue)], catalogue)
    assessment = assess(catalogue, [actual for each in submissions for actual in each.actuals], as_of)
    render(Assessed(assessment, catalogue, submissions), "html", out)

What the functions take and return is named here, too. The types stand in ``__init__.pyi`` for type checkers, so that
the package at the top imports none of its layers.
"""

import sys
from importlib import import_module
from types import ModuleType

__all__ = [
    "Actual",
    "Assessed",
    "Assessment",
    "Catalogue",
    "CatalogueNotFound",
    "Checked",
    "Compared",
    "Document",
    "Finding",
    "Format",
    "Indicator",
    "Inspected",
    "Language",
    "Location",
    "Progress",
    "ResultHash",
    "Rule",
    "Severity",
    "Source",
    "Stage",
    "Status",
    "Submission",
    "Target",
    "TargetCheckError",
    "Traced",
    "UsageError",
    "Verdict",
    "assess",
    "check",
    "compare",
    "gate",
    "inspect",
    "lint",
    "load_catalogue",
    "read_submission",
    "render",
    "trace",
]

_HOMES = {
    "Actual": "intake.model",
    "Assessed": "reports.telling",
    "Assessment": "assessment.model",
    "Catalogue": "catalogue.model",
    "CatalogueNotFound": "errors",
    "Checked": "workflows.check",
    "Compared": "workflows.compare",
    "Document": "catalogue.model",
    "Finding": "findings",
    "Format": "reports.formats.format",
    "Indicator": "catalogue.model",
    "Inspected": "workflows.inspect",
    "Language": "wording",
    "Location": "findings",
    "Progress": "progress",
    "ResultHash": "reports.manifest",
    "Rule": "lint.rule",
    "Severity": "findings",
    "Source": "findings",
    "Stage": "progress",
    "Status": "assessment.model",
    "Submission": "intake.model",
    "Target": "catalogue.model",
    "TargetCheckError": "errors",
    "Traced": "workflows.trace",
    "UsageError": "errors",
    "Verdict": "assessment.model",
    "assess": "assessment.assess",
    "check": "workflows.check",
    "compare": "workflows.compare",
    "gate": "intake.gate.gate",
    "inspect": "workflows.inspect",
    "lint": "lint.run",
    "load_catalogue": "catalogue.loading.load",
    "read_submission": "intake.read",
    "render": "reports.render",
    "trace": "workflows.trace",
}


def __getattr__(name: str) -> object:
    """A public name, imported from its home when it is first used."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"target_check.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)


class _Package(ModuleType):
    """This package, whose function ``lint`` stays what it is when ``target_check.lint.run`` is imported."""

    def __setattr__(self, name: str, value: object) -> None:
        """Leave a public name alone where the import system would bind the layer of the same name to it."""
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
