from target_check.assessment.assess import assess as assess
from target_check.assessment.model import Assessment as Assessment
from target_check.assessment.model import Status as Status
from target_check.assessment.model import Verdict as Verdict
from target_check.catalogue.loading.load import load_catalogue as load_catalogue
from target_check.catalogue.model import Catalogue as Catalogue
from target_check.catalogue.model import Document as Document
from target_check.catalogue.model import Indicator as Indicator
from target_check.catalogue.model import Target as Target
from target_check.errors import CatalogueNotFound as CatalogueNotFound
from target_check.errors import TargetCheckError as TargetCheckError
from target_check.errors import UsageError as UsageError
from target_check.findings import Finding as Finding
from target_check.findings import Location as Location
from target_check.findings import Severity as Severity
from target_check.findings import Source as Source
from target_check.intake.gate.gate import gate as gate
from target_check.intake.model import Actual as Actual
from target_check.intake.model import Submission as Submission
from target_check.intake.read import read_submission as read_submission
from target_check.lint.rule import Rule as Rule
from target_check.lint.run import lint as lint
from target_check.progress import Progress as Progress
from target_check.progress import Stage as Stage
from target_check.reports.formats.format import Format as Format
from target_check.reports.manifest import ResultHash as ResultHash
from target_check.reports.render import render as render
from target_check.reports.telling import Assessed as Assessed
from target_check.wording import Language as Language
from target_check.workflows.check import Checked as Checked
from target_check.workflows.check import check as check
from target_check.workflows.compare import Compared as Compared
from target_check.workflows.compare import compare as compare
from target_check.workflows.inspect import Inspected as Inspected
from target_check.workflows.inspect import inspect as inspect
from target_check.workflows.trace import Traced as Traced
from target_check.workflows.trace import trace as trace

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
