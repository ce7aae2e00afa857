"""Fill the marked parts of README.md with what the commands really print, and with the numbers of the catalogue."""

import contextlib
import io
import os
import re
import tempfile
from collections import Counter
from pathlib import Path

from target_check.catalogue.loading.load import load_catalogue
from target_check.cli.main import main as command
from target_check.reports.formats.format import Format
from target_check.wording import Speaker

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
EXAMPLES = {
    "example:check": ("check", "填报.csv", "--as-of", "2025-02-15", "--entity", "黑龙江省"),
    "example:inspect": ("inspect", "填报.csv"),
}
_SHOWN_LINES = 18


def filled(text: str) -> str:
    """README.md with every marked part made anew."""
    table = re.search(r"```csv\n(.*?)```", text, re.DOTALL)
    if table is None:
        raise ValueError("README.md has no example table")
    for name, arguments in EXAMPLES.items():
        text = _between(text, name, f"```text\n{_printed(arguments, table.group(1))}\n```")
    return _between(_between(text, "formats", _formats()), "counts", _counts())


def _between(text: str, name: str, content: str) -> str:
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    before, _, rest = text.partition(start)
    return f"{before}{start}\n{content}\n{end}{rest.partition(end)[2]}"


def _printed(arguments: tuple[str, ...], table: str) -> str:
    """What a command prints, from a folder that holds the example; long output is cut and says so."""
    here = Path.cwd()
    out = io.StringIO()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "填报.csv").write_text(table, encoding="utf-8")
        try:
            os.chdir(folder)
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
                command(arguments)
        finally:
            os.chdir(here)
    lines = [re.sub(r"(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])", "…", line) for line in out.getvalue().splitlines()]
    return "\n".join([*lines[:_SHOWN_LINES], *(["……"] if len(lines) > _SHOWN_LINES else [])])


def _formats() -> str:
    rows = ["| `-f` | 扩展名 extension | 媒体类型 media type | 内容 content |", "|---|---|---|---|"]
    chinese, english = Speaker("zh"), Speaker("en")
    for each in Format:
        said = f"{chinese.word(each.word)} {english.word(each.word)}"
        rows.append(f"| `{each}` | `{each.extension}` | `{each.media_type}` | {said} |")
    return "\n".join(rows)


def _counts() -> str:
    catalogue = load_catalogue()
    rows = [
        "| 文件 document | 目标 targets | 台账 ledger lines | 成为目标 | 实际值 actual | 背景 context |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    total: Counter[str] = Counter()
    for document in catalogue.documents.values():
        fates = Counter(
            "target" if figure.targets else "actual" if figure.actual else "context" for figure in document.figures
        )
        targets = sum(target.document == document.id for target in catalogue.targets.values())
        total.update({**fates, "targets": targets, "lines": len(document.figures)})
        rows.append(_row(f"`{document.id}`", targets, len(document.figures), fates))
    rows.append(_row("合计 total", total["targets"], total["lines"], total))
    return "\n".join([*rows, "", f"指标 indicators：{len(catalogue.indicators)}"])


def _row(name: str, targets: int, lines: int, fates: Counter[str]) -> str:
    return f"| {name} | {targets} | {lines} | {fates['target']} | {fates['actual']} | {fates['context']} |"


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
