"""How long a report of many verdicts takes: building, HTML, JSON and Markdown; and how big the page is.

    python benchmarks/report_speed.py [VERDICTS] [--filter]

Prints seconds of this process and each step as a multiple of writing the same HTML bytes from a list, so that runs on
different machines can be compared. ``--filter`` also measures, in Chromium, how long filtering that page takes.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.reports import sample  # noqa: E402 - the sample is the tests'

from target_check.reports.build import build_report  # noqa: E402
from target_check.reports.formats.html import html_parts  # noqa: E402
from target_check.reports.formats.json import json_parts  # noqa: E402
from target_check.reports.formats.markdown import markdown_parts  # noqa: E402
from target_check.reports.telling import Assessed, Telling  # noqa: E402

T = TypeVar("T")
ROUNDS = 3
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--allow-file-access-from-files",
    "--window-size=1400,900",
)
FILTER = """<!DOCTYPE html><meta charset="utf-8"><body><iframe src="report.html" width="1400" height="900"></iframe>
<script>
addEventListener("load", () => {
  const page = document.querySelector("iframe").contentDocument, form = page.getElementById("filter"), out = [];
  for (const [text, status] of [["河北", ""], ["", "missed"], ["", ""], ["e123", "met"], ["", ""]]) {
    form.elements.text.value = text;
    form.elements.status.value = status;
    const start = performance.now();
    form.dispatchEvent(new Event("submit", { cancelable: true }));
    page.body.getBoundingClientRect();
    out.push(Math.round(performance.now() - start));
  }
  document.title = JSON.stringify(out);
});
</script></body>"""


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """The shortest of a few rounds, and what the work gave."""
    best, given = float("inf"), None
    for _ in range(ROUNDS):
        start = time.perf_counter()
        given = work()
        best = min(best, time.perf_counter() - start)
    return best, given  # type: ignore[return-value]


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("verdicts", nargs="?", type=int, default=6400)
    arguments.add_argument("--filter", action="store_true")
    given = arguments.parse_args()
    assessment, catalogue, submissions = sample.large(given.verdicts), sample.catalogue(), (sample.submission(),)
    telling = Telling(Assessed(assessment, catalogue, submissions))
    building, report = timed(lambda: build_report(assessment, catalogue, submissions))
    writing, html = timed(lambda: "".join(html_parts(report)))
    _ = telling.manifest
    json, _ = timed(lambda: "".join(json_parts(telling)))
    markdown, _ = timed(lambda: "".join(markdown_parts(report)))
    pieces = re.findall(r"[^<]*<[^>]*>|.+", html, re.DOTALL)
    joining, _ = timed(lambda: "".join(piece.replace("&", "&") for piece in pieces))
    print(f"{given.verdicts} verdicts, {len(html.encode()) / 1e6:.2f} MB of HTML")
    steps = {"build": building, "html": writing, "build + html": building + writing, "json": json, "markdown": markdown}
    for name, seconds in steps.items():
        print(f"{name:14} {seconds:6.2f} s {seconds / joining:7.1f} x joining its {len(pieces)} pieces")
    if given.filter:
        print("filtering (ms):", filtering(html))


def filtering(html: str) -> str:
    """Milliseconds of each change of the filter, layout included."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        return "no chromium"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "report.html").write_text(html, encoding="utf-8")
        (folder / "measure.html").write_text(FILTER, encoding="utf-8")
        command = [chromium, *FLAGS, f"--user-data-dir={folder / 'profile'}"]
        command += ["--dump-dom", (folder / "measure.html").as_uri()]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=False)
    found = re.search(r"<title>(.*?)</title>", done.stdout)
    return found[1] if found else "not measured"


if __name__ == "__main__":
    main()
