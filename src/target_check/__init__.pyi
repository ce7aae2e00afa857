from target_check.assessment.assess import assess as assess
from target_check.assessment.engine import Engine as Engine
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
from target_check.reports.model import Report as Report
from target_check.reports.render import render as render
from target_check.wording import Language as Language

__all__ = [
    "Actual",
    "Assessment",
    "Catalogue",
    "CatalogueNotFound",
    "Document",
    "Engine",
    "Finding",
    "Indicator",
    "Language",
    "Location",
    "Report",
    "Rule",
    "Severity",
    "Source",
    "Status",
    "Submission",
    "Target",
    "TargetCheckError",
    "UsageError",
    "Verdict",
    "assess",
    "gate",
    "lint",
    "load_catalogue",
    "read_submission",
    "render",
]
