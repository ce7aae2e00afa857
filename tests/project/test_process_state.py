"""A service may call the workflows in its threads: they change nothing of the process, and share nothing."""

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest

from target_check.catalogue.loading.load import load_catalogue
from target_check.findings import Source
from target_check.reports.manifest import build_manifest
from target_check.workflows.check import Checked, check

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "lint" / "base"
PACKAGED = ROOT / "targets"
AS_OF = date(2025, 12, 31)

# Runs the workflows on uploads in a fresh process, and prints what is not as it was when the libraries were loaded.
STATE = """
import decimal, gc, locale, logging, os, random, signal, sys, warnings
import great_expectations, pandas, pypdf, docx
from datetime import date
from pathlib import Path
from target_check.findings import Source
from target_check.intake.gate.gate import gate
from target_check.intake.read import read_submission
from target_check.workflows.check import check
from target_check.workflows.inspect import inspect
from target_check.workflows.lint import lint
from target_check.workflows.tell import tell
from target_check.workflows.trace import trace
from great_expectations.data_context.data_context.context_factory import project_manager

logging.root.addHandler(logging.NullHandler())  # what pypdf logs is for whoever runs the service
theirs = great_expectations.get_context(mode="ephemeral")

def state():
    loggers = {name: each for name, each in logging.root.manager.loggerDict.items() if isinstance(each, logging.Logger)}
    return {
        "environment": dict(os.environ),
        "log levels": {name: each.level for name, each in loggers.items() if each.level} | {"": logging.root.level},
        "log handlers": {name: len(each.handlers) for name, each in loggers.items() if each.handlers},
        "log root": (len(logging.root.handlers), logging.root.manager.disable),
        "collector": (gc.isenabled(), gc.get_threshold(), gc.get_freeze_count()),
        "warnings": [str(each) for each in warnings.filters],
        "decimal": str(decimal.getcontext()),
        "locale": locale.setlocale(locale.LC_ALL),
        "random": random.getstate(),
        "folder": os.getcwd(),
        "recursion": sys.getrecursionlimit(),
        "streams": (sys.stdout, sys.stderr, sys.stdout.encoding, sys.stdout.errors, sys.stderr.errors),
        "hooks": (sys.excepthook, signal.getsignal(signal.SIGINT)),
        "project": id(project_manager.get_current_project()),
    }

base, text = Path(sys.argv[1]), "地区,指标,时期,数值\\n全国,覆盖率,2025年,65%\\n"
upload, day = Source("actuals.csv", upload=text.encode()), date(2025, 12, 31)
before = state()
checked = check([upload], base, day)
assert checked.assessment.verdicts
inspect([upload], base)
gate([read_submission(upload, checked.catalogue)], checked.catalogue)
lint(checked.catalogue, day)
trace([Source("base.pdf", upload=b"%PDF-1.4")], checked.catalogue)
tell(checked).report
after = state()
print(*[f"{name}: {before[name]} -> {after[name]}" for name in before if before[name] != after[name]], sep="\\n", end="")
"""


def test_the_workflows_leave_the_process_as_they_found_it() -> None:
    pytest.importorskip("pypdf", reason="the extra documents is not installed")
    pytest.importorskip("docx", reason="the extra documents is not installed")
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", STATE, str(BASE)],
        env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def upload(indicator: str, entity: str, value: str) -> Source:
    text = f"地区,指标,时期,数值\n{entity},{indicator},2024年,{value}\n"
    return Source("actuals.csv", upload=text.encode())


def small() -> Checked:
    return check([upload("覆盖率", "全国", "65%")], load_catalogue(BASE), AS_OF)


def great() -> Checked:
    return check([upload("按DRG/DIP付费的统筹地区占比", "黑龙江省", "75%")], PACKAGED, AS_OF)


def told(checked: Checked) -> tuple[object, ...]:
    submissions = [(each.sha256, each.actuals, each.findings) for each in checked.submissions]
    manifest = build_manifest(checked.assessment, checked.catalogue, checked.submissions)
    return manifest.result_sha256, checked.assessment.totals, submissions


def test_checks_in_threads_give_what_they_give_one_by_one() -> None:
    """Different catalogues and different uploads of one name, at once and twice each."""
    jobs: list[Callable[[], Checked]] = [small, great, small, great]
    one_by_one = [told(job()) for job in jobs[:2]]
    assert one_by_one[0] != one_by_one[1]
    start = Barrier(len(jobs))

    def run(job: Callable[[], Checked]) -> tuple[object, ...]:
        start.wait()
        return told(job())

    with ThreadPoolExecutor(len(jobs)) as pool:
        assert list(pool.map(run, jobs)) == one_by_one * 2
