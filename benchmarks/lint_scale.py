"""How the time of ``lint`` grows with the catalogue: ``python benchmarks/lint_scale.py [COUNT ...]``.

Generates catalogues of 1,000, 5,000 and 10,000 targets (or of the counts named) with their ledgers, loads and lints
each in a process of its own, and prints seconds, seconds for a thousand targets, and the most memory that was held.
The targets are bounds, ranges, changes, shares, duties and milestones for provinces, prefectures and counties of the
packaged roster, in files of 500; with ``--one-file`` all of them stand in one.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice, product
from pathlib import Path

from target_check.catalogue.loading.load import load_catalogue
from target_check.cli.process import live_for_one_command
from target_check.lint.run import lint
from target_check.resources import targets_folder
from target_check.vocabulary.roster.entities import Level
from target_check.vocabulary.roster.roster import Roster

INDICATORS = """\
# yaml-language-server: $schema=../schema/indicators.schema.json
indicators:
  rate:
    name: {zh: 覆盖率, en: Coverage}
    kind: ratio
    unit: "%"
    numerator: {zh: 已覆盖机构数, en: Institutions covered, unit: 家}
    denominator: {zh: 机构总数, en: All institutions, unit: 家}
    better: higher
    measure: stock
    plausible: [0 %, 100 %]
    definition: {zh: 已覆盖机构占全部机构的比重。, en: Institutions covered as a share of all.}
    source: generated
  places:
    name: {zh: 新增托位数, en: New places}
    kind: count
    unit: 个
    better: higher
    measure: flow
    definition: {zh: 报告期内新增的托位。, en: Places added within the period.}
    source: generated
  opened:
    name: {zh: 中心投入使用, en: Centre in use}
    kind: milestone
    definition: {zh: 中心已投入使用。, en: The centre is in use.}
    source: generated
  meeting:
    name: {zh: 调度会, en: Progress call}
    kind: cadence
    definition: {zh: 召开调度会的次数。, en: How often the progress call was held.}
    source: generated
"""
SORTS = (
    ("rate", "{at_least: 70 %}", "不低于70%", ""),
    ("places", "{at_least: 1.5 万个}", "1.5万个", ""),
    ("rate", "{between: [1 %, 99 %]}", "1%至99%", "each: county"),
    ("opened", "{done: true}", "投入使用", ""),
    ("rate", "{increase_by: {at_least: 2 百分点, from: previous}}", "提高2个百分点", ""),
    ("meeting", "{every: quarter}", "每季度", ""),
    ("rate", "{share: {of: county, meeting: {at_least: 50 %}, at_least: 60 %}}", "60%的县达到50%", ""),
)
DOCUMENT = """\
# yaml-language-server: $schema=../schema/documents.schema.json
document: {id}
title: {{zh: 方案, en: A plan}}
issuer: an office
issued: 2015-01-15
sha256: {hash}
normaliser: "1"
figures:
"""


def generate(folder: Path, count: int, per_file: int) -> None:
    """A catalogue of ``count`` targets in files of ``per_file``."""
    for name in ("indicators", "commitments", "documents"):
        (folder / name).mkdir(parents=True)
    (folder / "indicators" / "generated.yaml").write_text(INDICATORS, encoding="utf-8")
    targets = enumerate(islice(_targets(), count))
    for number in range(-(-count // per_file)):
        id_ = f"generated-{number}"
        commitments = [
            "# yaml-language-server: $schema=../schema/commitments.schema.json",
            f"document: {id_}",
            "targets:",
        ]
        ledger = [DOCUMENT.format(id=id_, hash="0" * 64).rstrip()]
        for index, (entity, year, (indicator, require, figure, extra)) in islice(targets, per_file):
            commitments += [
                f"  t{index}:",
                f"    title: {{zh: 目标{index}, en: Target {index}}}",
                f"    indicator: {indicator}",
                f'    entity: "{entity}"',
                *([f"    {extra}"] if extra else []),
                f"    require: {require}",
                f'    due: "{year}"',
                f"    source: {{figure: {figure}, prefix: 第{index}项}}",
            ]
            ledger.append(f"  - {{figure: {figure}, prefix: 第{index}项, target: t{index}}}")
        (folder / "commitments" / f"{id_}.yaml").write_text("\n".join(commitments) + "\n", encoding="utf-8")
        (folder / "documents" / f"{id_}.yaml").write_text("\n".join(ledger) + "\n", encoding="utf-8")


def _targets() -> Iterator[tuple[str, int, tuple[str, str, str, str]]]:
    """Whom, when and what, none of them twice."""
    roster = Roster.load(targets_folder() / "rosters")
    areas = roster.below("000000", date(2024, 1, 1), levels=(Level.PROVINCE, Level.PREFECTURE))
    years = range(2025, 2036)
    split = {area.code for area in areas if roster.codes_below(area.code, date(2036, 1, 1), levels=(Level.COUNTY,))}
    for year, area, sort in product(years, areas, SORTS):
        members = "county" in sort[1] + sort[3]
        if area.valid_to is None and (area.code in split or not members):
            yield area.code, year, sort


def measure(folder: Path) -> None:
    """Load and lint; prints seconds and mebibytes."""
    live_for_one_command()
    begin = time.perf_counter()
    catalogue = load_catalogue(folder)
    loaded = time.perf_counter()
    findings = lint(catalogue, today=date(2025, 6, 30))
    done = time.perf_counter()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(len(catalogue.targets), f"{loaded - begin:.3f}", f"{done - loaded:.3f}", f"{memory:.0f}", len(findings))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[1_000, 5_000, 10_000])
    parser.add_argument("--one-file", action="store_true")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        measure(arguments.measure)
        return
    print("targets   load s   lint s   ms a target   MiB   findings")
    for count in arguments.counts:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "targets"
            generate(folder, count, count if arguments.one_file else 500)
            command = [sys.executable, __file__, "--measure", str(folder)]
            told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        targets, load, linted = int(told[0]), float(told[1]), float(told[2])
        each = 1000 * (load + linted) / targets
        print(f"{targets:7} {load:8.2f} {linted:8.2f} {each:13.2f} {told[3]:>5} {told[4]:>10}")


if __name__ == "__main__":
    main()
