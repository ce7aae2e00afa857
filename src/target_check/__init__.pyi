from target_check.assessment.assess import assess as assess
from target_check.catalogue.lint.run import lint as lint
from target_check.catalogue.load import load_catalogue as load_catalogue
from target_check.intake.gate import gate as gate
from target_check.intake.read import read_submission as read_submission
from target_check.reports.render import render as render

__all__ = ["assess", "gate", "lint", "load_catalogue", "read_submission", "render"]
