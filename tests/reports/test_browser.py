"""What a real browser makes of the page; skipped where there is no Chromium."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from tests.reports.conftest import Make

from target_check.reports.formats.html import html_parts
from target_check.reports.model import Report

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium: the browser cannot be asked")

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--virtual-time-budget=3000",
)
MEASURE = """<!DOCTYPE html><meta charset="utf-8"><body><iframe src="report.html" width="390" height="900"></iframe>
<script>
addEventListener("load", () => setTimeout(() => {
  const page = document.querySelector("iframe").contentDocument, out = {};
  const root = page.documentElement;
  out.overflow = root.scrollWidth - root.clientWidth;
  const form = page.getElementById("filter");
  out.filter = !form.hidden;
  const rows = () => Array.from(page.querySelectorAll("table[data-f] tbody tr")).filter((row) => !row.hidden).length;
  out.before = rows();
  form.elements.status.value = "missed";
  form.dispatchEvent(new Event("input"));
  setTimeout(() => { out.after = rows(); document.title = JSON.stringify(out); }, 400);
}, 200));
</script></body>"""


def browse(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [str(CHROMIUM), *FLAGS, f"--user-data-dir={folder / 'profile'}", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    return done.stdout


@pytest.fixture
def page(make: Make, tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    path.write_text("".join(html_parts(make())), encoding="utf-8")
    return path


def test_a_narrow_window_scrolls_tables_not_the_page_and_the_filter_works(page: Path, tmp_path: Path) -> None:
    (tmp_path / "measure.html").write_text(MEASURE, encoding="utf-8")
    dom = browse(tmp_path, "--allow-file-access-from-files", "--dump-dom", (tmp_path / "measure.html").as_uri())
    measured = re.search(r"<title>(.*?)</title>", dom)
    assert measured is not None
    assert re.fullmatch(r'\{"overflow":0,"filter":true,"before":\d+,"after":\d+\}', measured[1]), measured[1]
    before, after = (int(number) for number in re.findall(r'(?:before|after)":(\d+)', measured[1]))
    assert 0 < after < before


def test_words_without_end_widen_no_window(hostile: Report, tmp_path: Path) -> None:
    """However long an unbroken text is, the page does not grow wider than its window."""
    title = "W" * 400
    grown = tuple(replace(part, title=title) for part in hostile.sections)
    (tmp_path / "report.html").write_text("".join(html_parts(replace(hostile, sections=grown))), encoding="utf-8")
    (tmp_path / "measure.html").write_text(MEASURE, encoding="utf-8")
    dom = browse(tmp_path, "--allow-file-access-from-files", "--dump-dom", (tmp_path / "measure.html").as_uri())
    assert re.search(r'<title>\{"overflow":0,', dom)


def test_it_prints(page: Path, tmp_path: Path) -> None:
    printed = tmp_path / "report.pdf"
    browse(tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={printed}", page.as_uri())
    pdf = printed.read_bytes()
    assert pdf.startswith(b"%PDF")
    sizes = {tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox \[([0-9. ]+)\]", pdf)}
    assert len(sizes) == 1
    _, _, width, height = sizes.pop()
    assert (round(width), round(height)) == (842, 595)  # A4, landscape
