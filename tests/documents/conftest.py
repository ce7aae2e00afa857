"""A small catalogue with a ledger, and its document, into which a test puts one change."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from target_check.cli.main import main

TEXT = """\
卫生工作要点
发布日期：2024年2月1日

2024年，全省新增建成500家左右社区医院，县域内就诊率达到90%以上。每个市选择2—3个县试点。
三级医院派驻医生，一是加强培训，二是统一管理；建立三个清单，覆盖百分之七十的乡镇，各地均已建立专班，实行季调度。
联系电话：0100-1234567
"""

LINES = (
    "{figure: 2024年2月1日, context: date of publication}",
    "{figure: 2024年, suffix: ',全省', context: year of the plan}",
    "{figure: 500家左右, prefix: 新增建成, target: hospitals_2024}",
    "{figure: 90%以上, prefix: 就诊率达到, context: somebody else's target}",
    "{figure: 2—3个, prefix: 选择, context: size of a pilot}",
    "{figure: 三个清单, context: lists}",
    "{figure: 百分之七十, prefix: 覆盖, context: coverage}",
    "{figure: 0100-1234567, prefix: '电话:', context: telephone}",
    "{figure: 每个市, context: whom the pilot is for}",
    "{figure: 均已建立, context: all of them}",
    "{figure: 季调度, context: rhythm}",
)

INDICATORS = """\
indicators:
  hospitals:
    name: {zh: 社区医院数, en: community hospitals}
    kind: count
    unit: 家
    better: higher
    measure: flow
    definition: {zh: 测试, en: test}
    source: 测试
"""

COMMITMENTS = """\
document: plan
targets:
  hospitals_2024:
    title: {zh: 社区医院, en: hospitals}
    indicator: hospitals
    entity: "230000"
    require: {about: {value: 500 家, within: 5 %, set_by: 测试}}
    due: "2024"
    source: {figure: 500家左右, prefix: 新增建成}
"""

HEAD = """\
document: plan
title: {zh: 工作要点, en: plan}
issued: 2024-02-01
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Exit code and JSON of a run."""

    code: int
    data: dict[str, Any]

    @property
    def codes(self) -> list[str]:
        return [finding["code"] for finding in self.data["findings"]]

    @property
    def document(self) -> dict[str, Any]:
        (document,) = self.data["documents"]
        return dict(document)


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with a catalogue and a folder of documents."""

    root: Path
    capsys: pytest.CaptureFixture[str]

    @property
    def targets(self) -> Path:
        return self.root / "targets"

    @property
    def documents(self) -> Path:
        return self.root / "texts"

    def catalogue(
        self, *, lines: tuple[str, ...] = LINES, sha256: str = "", normaliser: str = "1", commitments: str = COMMITMENTS
    ) -> None:
        ledger = f'{HEAD}sha256: {sha256}\nnormaliser: "{normaliser}"\nfigures:\n' + "".join(
            f"  - {line}\n" for line in lines
        )
        if not lines:
            ledger = ledger.removesuffix("figures:\n")
        for name, text in (
            ("indicators/all.yaml", INDICATORS),
            ("commitments/plan.yaml", commitments),
            ("documents/plan.yaml", ledger),
        ):
            path = self.targets / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def text(self, data: bytes, name: str = "plan.txt") -> str:
        self.documents.mkdir(exist_ok=True)
        (self.documents / name).write_bytes(data)
        return hashlib.sha256(data).hexdigest()

    def write(self, text: str = TEXT, *, name: str = "plan.txt", **catalogue: Any) -> None:
        sha256 = self.text(text.encode(), name)
        self.catalogue(**{"sha256": sha256} | catalogue)

    def run(self) -> Outcome:
        self.capsys.readouterr()
        code = main(["trace", "--documents", str(self.documents), "--targets", str(self.targets), "-f", "json"])
        return Outcome(code, json.loads(self.capsys.readouterr().out))

    def say(self, *more: str) -> tuple[int, str]:
        self.capsys.readouterr()
        code = main(["trace", "--documents", str(self.documents), "--targets", str(self.targets), *more])
        captured = self.capsys.readouterr()
        return code, captured.out + captured.err


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)
