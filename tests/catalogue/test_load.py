import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.catalogue.conftest import DOCUMENT, INDICATORS, TARGET

from target_check.catalogue.loading.folder import FoundCatalogue, catalogue_around, find_catalogue
from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Aggregate, Catalogue, Force, Measure, Pace
from target_check.errors import CatalogueNotFound, UsageError
from target_check.resources import targets_folder

Load = Callable[..., Catalogue]


def test_a_sound_catalogue_has_no_findings(load: Load) -> None:
    catalogue = load()
    assert catalogue.findings == ()
    assert list(catalogue.targets) == ["rate_2024"]
    target = catalogue.targets["rate_2024"]
    assert target.entities == ("230000",)
    assert target.force is Force.BINDING
    assert target.pace is Pace.NONE
    assert target.place.line == 3


def test_defaults_of_indicators(load: Load) -> None:
    indicators = load().indicators
    assert indicators["visit_rate"].aggregate is Aggregate.PARTS
    assert indicators["hospitals"].aggregate is Aggregate.SUM
    assert indicators["subsidy"].aggregate is Aggregate.NONE  # an amount per head never adds up
    assert indicators["wage"].aggregate is Aggregate.NONE
    assert indicators["meeting"].measure is Measure.FLOW


def test_flows_of_counts_are_paced_by_elapsed_time(load: Load) -> None:
    text = TARGET.replace("visit_rate", "hospitals").replace("at_least: 90 %", "at_least: 500 家")
    assert load(commitments=text).targets["rate_2024"].pace is Pace.ELAPSED
    capped = text.replace("at_least: 500 家", "at_most: 500 家").replace("better: higher", "better: lower")
    assert load(commitments=capped).targets["rate_2024"].pace is Pace.NONE
    for require in (
        "between: [400 家, 500 家]",
        "equal_to: 500 家",
        "every: {period: month, require: {at_least: 5 家}}",
    ):
        other = text.replace("at_least: 500 家", require)
        assert load(commitments=other).targets["rate_2024"].pace is Pace.NONE


@pytest.mark.parametrize(("hedge", "kind"), [("力争", "aim"), ("{word: 稳步开展, class: effort}", "effort")])
def test_a_hedge_has_a_word_and_a_class(load: Load, hedge: str, kind: str) -> None:
    found = load(commitments=TARGET + f"    hedge: {hedge}\n").targets["rate_2024"].hedge
    assert found is not None
    assert found.kind == kind
    assert found.word in hedge


@pytest.mark.parametrize("word", ["左右", "稳步开展"])
def test_a_word_that_is_not_in_the_list_needs_its_class(load: Load, word: str) -> None:
    catalogue = load(commitments=TARGET + f"    hedge: {word}\n")
    assert [finding.code for finding in catalogue.findings] == ["HEDGE_NEEDS_CLASS"]
    assert catalogue.targets == {}


def test_last_year_s_target_must_exist(load: Load) -> None:
    catalogue = load(commitments=TARGET + "    previous: rate_2023\n")
    assert [finding.code for finding in catalogue.findings] == ["UNKNOWN_TARGET"]


def test_a_population_belongs_to_the_name(load: Load) -> None:
    """One name with and without a population are two indicators, and nobody's numbers are taken for the other's."""
    key = "    name: {zh: 社区医院数, en: community hospitals}\n"
    rural = INDICATORS.replace(key, key + "    population: {zh: 农村, en: rural}\n")
    found = load(indicators=rural).indicators["hospitals"]
    assert found.name == {"zh": "社区医院数（农村）", "en": "community hospitals (rural)"}
    assert "农村社区医院数" in found.aliases
    assert "社区医院数" not in found.aliases


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("require: {at_least: 90 %}", "require: {at_least: 90 家}", "UNIT_DOES_NOT_FIT", 7),
        ("require: {at_least: 90 %}", "require: {at_least: 90 百分点}", "UNIT_DOES_NOT_FIT", 7),
        ("require: {at_least: 90 %}", "require: {at_least: 90}", "QUANTITY_NEEDS_UNIT", 7),
        ("require: {at_least: 90 %}", "require: {at_leest: 90 %}", "UNKNOWN_KEY", 7),
        ("require: {at_least: 90 %}", "require: {at_least: 90 %, at_most: 95 %}", "ONE_REQUIREMENT", 7),
        ("require: {at_least: 90 %}", "require: {between: [95 %, 90 %]}", "EMPTY_INTERVAL", 7),
        ("require: {at_least: 90 %}", "require: {between: [95 %]}", "EXPECTED_TWO", 7),
        ("require: {at_least: 90 %}", "require: {done: true}", "DONE_NEEDS_MILESTONE", 7),
        ("require: {at_least: 90 %}", "require: {every: quarter}", "EVERY_NEEDS_CADENCE", 7),
        ("require: {at_least: 90 %}", "require: {at_least: 九十个百}", "BAD_QUANTITY", 7),
        ("require: {at_least: 90 %}", "require: at_least 90 %", "EXPECTED_MAPPING", 7),
        ("    indicator: visit_rate", "    indicator: visit_rat", "UNKNOWN_INDICATOR", 5),
        ('entity: "230000"', 'entity: "999999"', "UNKNOWN_ENTITY", 6),
        ('entity: "230000"', "entity: 鼓楼区", "AMBIGUOUS_ENTITY", 6),
        ('entity: "230000"', "entity: unnamed", "UNNAMED_NEEDS_FORCE", 6),
        ('due: "2024"', "due: 2024-13", "BAD_PERIOD", 8),
        ('due: "2024"', "due: 2024/2023", "BAD_PERIOD", 8),
        ('due: "2024"', 'due: "2024"\n    duee: 1', "UNKNOWN_KEY", 9),
        ('due: "2024"', 'due: "2024"\n    due: "2025"', "REPEATED_KEY", 9),
        ('    due: "2024"\n', "", "MISSING_KEY", 3),
        ('due: "2024"', 'due: "2024"\n    each: countty', "UNKNOWN_LEVEL", 9),
        ('due: "2024"', 'due: "2024"\n    each: {level: county, kinds: [棋]}', "UNKNOWN_KIND", 9),
        ('due: "2024"', 'due: "2024"\n    parent: nobody', "UNKNOWN_TARGET", 9),
        ('due: "2024"', 'due: "2024"\n    supersedes: rate_2024', "UNKNOWN_TARGET", 9),
        ('due: "2024"', 'due: "2024"\n    force: strong', "NOT_ONE_OF", 9),
        ('due: "2024"', 'due: "2024"\n    baseline: {period: "2020", value: 5 家}', "UNIT_DOES_NOT_FIT", 9),
        ("document: doc", "document: dok", "UNKNOWN_DOCUMENT", 1),
    ],
)
def test_a_mistake_in_a_target_is_found_where_it_stands(load: Load, old: str, new: str, code: str, line: int) -> None:
    assert old in TARGET
    catalogue = load(commitments=TARGET.replace(old, new, 1))
    found = {(finding.code, finding.location.line if finding.location else None) for finding in catalogue.findings}
    assert (code, line) in found
    assert "rate_2024" not in catalogue.targets or code == "REPEATED_KEY"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("unit: 家", "unit: 佳", "UNKNOWN_UNIT"),
        ("    unit: 家\n", "", "MISSING_KEY"),
        ("kind: count", "kind: counts", "NOT_ONE_OF"),
        ("plausible: [0 %, 100 %]", "plausible: [100 %, 0 %]", "EMPTY_INTERVAL"),
        ("plausible: [0 %, 100 %]", "plausible: [0 家, 100 家]", "UNIT_DOES_NOT_FIT"),
        ("    denominator: {zh: 就诊总人次, unit: 人次}\n", "", "MISSING_KEY"),
    ],
)
def test_a_mistake_in_an_indicator_is_found(load: Load, old: str, new: str, code: str) -> None:
    assert old in INDICATORS
    assert code in {finding.code for finding in load(indicators=INDICATORS.replace(old, new, 1)).findings}


def test_a_target_of_a_broken_indicator_is_left_out_and_listed(load: Load) -> None:
    catalogue = load(indicators=INDICATORS.replace('unit: "%"', "unit: 佳", 1))
    assert catalogue.broken_targets == ("rate_2024",)
    assert {"UNKNOWN_UNIT", "BROKEN_INDICATOR"} <= {finding.code for finding in catalogue.findings}


def test_one_broken_target_does_not_hide_the_others(load: Load) -> None:
    second = TARGET.split("targets:\n")[1].replace("rate_2024", "rate_2025").replace('due: "2024"', 'due: "2025"')
    catalogue = load(commitments=TARGET.replace("at_least: 90 %", "at_least: 90 家") + second)
    assert list(catalogue.targets) == ["rate_2025"]
    assert catalogue.broken_targets == ("rate_2024",)


def test_ids_are_unique_across_files(load: Load) -> None:
    catalogue = load(commitments__more=TARGET)
    (finding,) = catalogue.findings
    assert finding.code == "DUPLICATE_ID"
    assert finding.related[0].file == "commitments/doc.yaml"


def test_malformed_yaml_is_a_finding_with_its_place(load: Load) -> None:
    catalogue = load(commitments=TARGET + "\n  - [")
    (finding,) = catalogue.findings
    assert finding.code == "YAML_SYNTAX"
    assert finding.location is not None
    assert finding.location.line is not None
    assert finding.location.line >= 10


def test_text_in_another_encoding_is_a_finding(write: Callable[..., Path]) -> None:
    root = write()
    (root / "commitments" / "doc.yaml").write_bytes(TARGET.encode("gb18030"))
    assert [finding.code for finding in load_catalogue(root).findings] == ["YAML_ENCODING"]


def test_dates_are_iso_dates_and_never_seconds(load: Load) -> None:
    catalogue = load(document=DOCUMENT.replace("2024-01-15", "1704067200"))
    assert "BAD_DATE" in {finding.code for finding in catalogue.findings}


def test_a_yaml_tag_builds_nothing(load: Load) -> None:
    catalogue = load(document=DOCUMENT.replace("issuer: 测试机关", "issuer: !!python/name:os.system x"))
    assert "YAML_TAG" in {finding.code for finding in catalogue.findings}


def test_every_problem_is_reported_in_one_run(load: Load) -> None:
    text = (
        TARGET.replace("at_least: 90 %", "at_least: 90 家").replace('"230000"', '"999999"').replace('"2024"', "never")
    )
    codes = {finding.code for finding in load(commitments=text).findings}
    assert codes >= {"UNIT_DOES_NOT_FIT", "UNKNOWN_ENTITY", "BAD_PERIOD"}


def test_the_hash_changes_with_any_file(load: Load) -> None:
    before = load().sha256
    assert load().sha256 == before
    assert load(document=DOCUMENT + "force: expected\n").sha256 != before


def test_the_root_is_looked_for_upwards(write: Callable[..., Path], tmp_path: Path) -> None:
    root = write()
    assert catalogue_around(root / "commitments" / "doc.yaml") == root
    with pytest.raises(CatalogueNotFound):
        catalogue_around(tmp_path.parent)


def test_one_rule_finds_the_catalogue(write: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Named, else the nearest from here upwards (a folder, or targets in it), else the packaged one."""
    project = tmp_path_factory.mktemp("project")
    root = shutil.copytree(write(), project / "targets")
    below = project / "docs" / "deep"
    below.mkdir(parents=True)
    for here in (project, below, root, root / "commitments"):
        assert find_catalogue(here=here) == FoundCatalogue(root)
    assert find_catalogue(Path("../../targets"), here=below).folder.samefile(root)
    assert find_catalogue(here=project.parent) == FoundCatalogue(targets_folder(), packaged=True)
    with pytest.raises(CatalogueNotFound):
        find_catalogue(Path("docs"), here=project)


def test_a_catalogue_that_holds_another_is_not_chosen_from(write: Callable[..., Path], tmp_path: Path) -> None:
    """A folder of definitions put beside ``targets`` must not draw the gates away from it."""
    shutil.copytree(write(), tmp_path / "targets")
    with pytest.raises(UsageError) as caught:
        find_catalogue(here=tmp_path)
    assert caught.value.code == "TWO_CATALOGUES"


def test_a_folder_without_definitions_is_no_catalogue(tmp_path: Path) -> None:
    with pytest.raises(CatalogueNotFound):
        load_catalogue(tmp_path)


def test_a_region_answers_jointly_whether_the_target_says_so_or_not(load: Load) -> None:
    for entity, jointly in (("京津冀", True), ('"110000"', False), ("[京津冀, 长三角]", False)):
        found = load(commitments=TARGET.replace('entity: "230000"', f"entity: {entity}"))
        assert found.targets["rate_2024"].jointly is jointly
    each = TARGET.replace('entity: "230000"', "entity: 京津冀\n    each: province")
    assert not load(commitments=each).targets["rate_2024"].jointly


def test_a_path_may_be_a_text() -> None:
    folder = targets_folder()
    assert load_catalogue(str(folder)).sha256 == load_catalogue(Path(folder)).sha256
