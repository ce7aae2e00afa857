"""Write docs/rules.md from the lint rules and their sentences: ``python scripts/build_rule_docs.py``."""

import re
from collections.abc import Iterator
from pathlib import Path

from target_check.lint.registry import all_rules
from target_check.lint.rule import SECTIONS, Rule
from target_check.lint.suppression import SUPPRESSION_CODES
from target_check.wording import Code
from target_check.wording.texts import catalogue

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "rules.md"

TITLES = {
    "requirements": "要求 / Requirements",
    "dates": "日期与基期 / Dates and baselines",
    "evidence": "原文与台账 / Text and ledger",
    "relations": "目标之间 / Between targets",
    "roster": "名录 / Roster",
    "indicators": "指标 / Indicators",
    "waivers": "豁免 / Waivers",
    "conventions": "约定 / Conventions",
}
SEVERITIES = {"error": "错误 error", "warning": "警告 warning", "info": "提示 info"}

INTRODUCTION = """\
<!-- Written by scripts/build_rule_docs.py from the rules themselves. Do not edit. -->
# 目录检查规则 / Lint rules

`target-check lint` 报告两类问题：**损坏**（写法、编号、单位等读不出来，`check` 会略过有关目标并列出，见文末）
和**不当**（下列规则，只由 `lint` 报告）。有错误时退出码为 1；`--strict` 时警告也算；提示从不影响退出码。

`target-check lint` reports what is **broken** (listed last: `check` leaves such targets out) and what is **wrong** (the
rules below, lint's alone). Errors make it exit with 1, with `--strict` warnings too; infos never do.

## 就地抑制 / Suppression in place

```yaml
  # lint: ignore CODE until 2025-12-31 because 理由 a reason
  some_target:
```

写在键的同一行，或上面单独一行；对这个键和它下面的全部内容有效，到期日当天仍有效。没有期限或理由、期限超过一年、
管到整个文件或不止一项、规则代码不存在、已经到期、没有可抑制的问题，都会报告，也都不起作用。损坏的定义不能抑制；
写在文字里面的不算。新增或延长的抑制，`compare` 会列出并要求签认。

On the line of a key or on one of its own above it; it holds for that key and all beneath, through the day named. One
without a day or a reason, for more than a year, of a whole file or more than one entry, of an unknown code, past its
day, or with nothing to silence is itself a finding. What is broken cannot be suppressed, and inside a text it is text.
`compare` lists new and longer ones, which have to be signed off.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *_suppressions(), *_rules(), *_broken()]).rstrip() + "\n"


def _suppressions() -> Iterator[str]:
    for code in SUPPRESSION_CODES:
        yield f"- `{code}`：{_plain(code.text.zh)} {_plain(code.text.en)}"
    yield ""


def _rules() -> Iterator[str]:
    for section in SECTIONS:
        yield f"## {TITLES[section]}\n"
        for rule in all_rules():
            if rule.section == section:
                yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    text = rule.code.text
    yield f"### {rule.code}\n"
    yield f"{SEVERITIES[rule.severity]}\n"
    yield f"{_markdown(rule.description)}\n"
    yield f"> {_plain(text.zh)} {_plain(text.hint_zh)}  "
    yield f"> {_plain(text.en)} {_plain(text.hint_en)}\n"


def _broken() -> Iterator[str]:
    yield "## 损坏的定义 / Broken definitions\n"
    for code in sorted(_broken_codes()):
        text = code.text
        yield f"- `{code}`：{_plain(text.zh)}{_plain(text.hint_zh)} {_plain(text.en)} {_plain(text.hint_en)}"
    yield ""


def _broken_codes() -> Iterator[Code]:
    enums = (each for each in vars(catalogue).values() if isinstance(each, type) and issubclass(each, Code))
    return (code for enum in enums for code in enum if code.text.hint_zh)


def _markdown(docstring: str) -> str:
    """Docstrings write code with two backquotes, Markdown with one."""
    return docstring.replace("``", "`")


def _plain(sentence: str) -> str:
    """A sentence without its optional parts; each parameter an ellipsis."""
    kept = re.sub(r"\[\[.*?\]\]", "", sentence)
    return re.sub(r"\{\w+\}", "…", kept)


def main() -> None:
    """Write the page."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(f"{PAGE.relative_to(ROOT)}: {len(all_rules())} rules")


if __name__ == "__main__":
    main()
