"""The command as its user meets it: what it finds, where, and with which exit code."""

from datetime import date

import pytest
from tests.documents.conftest import COMMITMENTS, LINES, TEXT, Desk

from target_check.catalogue.loading.load import load_catalogue
from target_check.cli.main import main
from target_check.lint.run import lint
from target_check.wording.texts.lint import EvidenceFlaw


def place_of(words: str) -> tuple[int, int]:
    """Line and column at which words stand in the text, counted from 1."""
    (line,) = (number for number, line in enumerate(TEXT.split("\n"), 1) if words in line)
    return line, TEXT.split("\n")[line - 1].index(words) + 1


def without(index: int) -> tuple[str, ...]:
    return LINES[:index] + LINES[index + 1 :]


def test_a_whole_ledger_accounts_for_every_numeral(desk: Desk) -> None:
    desk.write()
    outcome = desk.run()
    assert outcome.codes == []
    assert outcome.code == 0
    counts = {
        key: outcome.document[key] for key in ("figures", "found", "numerals", "unaccounted", "accounted_percent")
    }
    assert counts == {"figures": 11, "found": 11, "numerals": 15, "unaccounted": 0, "accounted_percent": "100.0"}
    assert outcome.document["hash_equal"] is True


@pytest.mark.parametrize(
    ("index", "numerals", "words"),
    [
        (0, ["2024", "2", "1"], "2024年2月"),
        (3, ["90%"], "90%"),
        (4, ["2", "3"], "2—3个"),
        (5, ["三"], "三个清单"),
        (6, ["百分之七十"], "百分之七十"),
        (7, ["0100", "1234567"], "0100"),
        (8, ["每个"], "每个市"),
        (9, ["均"], "均已建立"),
        (10, ["季"], "季调度"),
    ],
)
def test_dropping_any_line_of_the_ledger_is_noticed_at_its_place(
    desk: Desk, index: int, numerals: list[str], words: str
) -> None:
    desk.write(lines=without(index))
    outcome = desk.run()
    assert outcome.code == 1
    found = [finding for finding in outcome.data["findings"] if finding["code"] == "NUMERAL_UNACCOUNTED"]
    assert [finding["params"]["numeral"] for finding in found] == numerals
    place = found[0]["location"]
    assert place["file"].endswith("plan.txt")
    assert (place["line"], place["column"]) == place_of(words)


def test_an_altered_figure_is_changed_and_what_stands_there_is_told(desk: Desk) -> None:
    desk.write()
    desk.write(TEXT.replace("90%以上", "85%以上"))
    outcome = desk.run()
    assert outcome.code == 1
    assert sorted(outcome.codes) == ["FIGURE_CHANGED", "NUMERAL_UNACCOUNTED"]
    changed = next(finding for finding in outcome.data["findings"] if finding["code"] == "FIGURE_CHANGED")
    assert changed["location"]["file"].endswith("documents/plan.yaml")
    assert changed["location"]["line"] == 10
    assert changed["params"]["instead"].startswith("85%以上")
    assert changed["related"][0]["line"] == 4


def test_a_figure_with_other_words_around_it_has_moved(desk: Desk) -> None:
    desk.write(TEXT.replace("就诊率达到", "就诊率升至"))
    outcome = desk.run()
    assert outcome.code == 1
    assert outcome.document["moved"] == 1
    (moved,) = [finding for finding in outcome.data["findings"] if finding["code"] == "FIGURE_MOVED"]
    assert (moved["location"]["line"], moved["location"]["column"]) == place_of("90%以上")
    assert moved["related"][0]["file"].endswith("documents/plan.yaml")


def test_a_quotation_that_fits_two_places_is_ambiguous_and_covers_neither(desk: Desk) -> None:
    desk.write(lines=(*without(1), "{figure: 2024年, context: year}"))
    outcome = desk.run()
    assert outcome.code == 1
    assert outcome.document["ambiguous"] == 1
    assert outcome.document["unaccounted"] == 1  # the other 2024 lies in a longer figure
    ambiguous = next(finding for finding in outcome.data["findings"] if finding["code"] == "FIGURE_AMBIGUOUS")
    assert [place["line"] for place in ambiguous["related"]] == [2, 4]


@pytest.mark.parametrize("figure", ["0%以上", "00家", "1234"])
def test_a_figure_never_cuts_a_number_in_two(desk: Desk, figure: str) -> None:
    desk.write(lines=(*LINES, f"{{figure: '{figure}', context: wrong}}"))
    outcome = desk.run()
    assert outcome.codes == ["FIGURE_CHANGED"]


def test_a_prefix_covers_nothing(desk: Desk) -> None:
    lines = (*without(3), "{figure: 以上, prefix: '90%', context: no numeral}")
    desk.write(lines=lines)
    outcome = desk.run()
    assert outcome.document["found"] == len(lines)
    assert outcome.codes == ["NUMERAL_UNACCOUNTED"]


def test_another_file_than_the_ledger_was_written_for_is_noticed(desk: Desk) -> None:
    desk.write()
    desk.text((TEXT + "\n").encode())
    outcome = desk.run()
    assert outcome.codes == ["DOCUMENT_HASH"]
    assert outcome.code == 1
    assert outcome.document["hash_equal"] is False


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ({"sha256": ""}, "DOCUMENT_HASH_MISSING"),
        ({"normaliser": "2"}, "DOCUMENT_NORMALISER"),
        ({"normaliser": ""}, "DOCUMENT_NORMALISER"),
    ],
)
def test_hash_and_normaliser_are_asked_for(desk: Desk, head: dict[str, str], code: str) -> None:
    desk.write(**head)
    outcome = desk.run()
    assert outcome.codes == [code]
    assert outcome.code == 1


def test_the_source_of_a_target_is_held_against_the_text_too(desk: Desk) -> None:
    desk.write(commitments=COMMITMENTS.replace("figure: 500家左右", "figure: 600家左右"))
    outcome = desk.run()
    assert outcome.codes == ["FIGURE_CHANGED"]
    finding = outcome.data["findings"][0]
    assert finding["location"]["file"].endswith("commitments/plan.yaml")
    assert finding["params"]["target"] == "hospitals_2024"


def test_a_target_that_the_ledger_does_not_name_is_told(desk: Desk) -> None:
    desk.write(lines=(*without(2), "{figure: 500家左右, prefix: 新增建成, context: somebody else's target}"))
    outcome = desk.run()
    assert outcome.document["unaccounted"] == 0
    assert outcome.codes == ["TARGET_NOT_IN_LEDGER"]
    assert outcome.code == 1


def test_a_ledger_without_lines_accounts_for_nothing(desk: Desk) -> None:
    desk.write(lines=())
    outcome = desk.run()
    assert outcome.document["unaccounted"] == outcome.document["numerals"] - 1  # the target's own figure


def test_the_figure_of_a_target_need_not_be_written_twice(desk: Desk) -> None:
    desk.write()
    whole = desk.run().document
    desk.write(lines=without(2))
    assert desk.run().document == whole


def test_the_figure_of_a_target_is_held_at_the_target_where_it_stands_alone(desk: Desk) -> None:
    desk.write(lines=without(2), commitments=COMMITMENTS.replace("figure: 500家左右", "figure: 600家左右"))
    outcome = desk.run()
    changed = next(finding for finding in outcome.data["findings"] if finding["code"] == "FIGURE_CHANGED")
    assert changed["location"]["file"].endswith("commitments/plan.yaml")
    assert changed["params"]["target"] == "hospitals_2024"


def test_every_proposed_line_accounts_for_its_numeral(desk: Desk) -> None:
    desk.write(lines=())
    proposed = dict.fromkeys(
        finding["params"]["line"] for finding in desk.run().data["findings"] if finding["code"] == "NUMERAL_UNACCOUNTED"
    )
    desk.write(lines=tuple(f"{{{line}, context: proposed}}" for line in proposed))
    outcome = desk.run()
    assert outcome.codes == []
    assert outcome.document["accounted_percent"] == "100.0"


@pytest.mark.parametrize("head", ["", "\nfigures:\n- {figure: 500家左右, prefix: 新增建成, target: hospitals_2024}\n"])
def test_what_is_proposed_can_be_pasted_as_it_is_printed(
    desk: Desk, head: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Below the ledger's own lines, however they are indented; or with the key, where there is none yet."""
    desk.write(lines=())
    path = desk.targets / "documents" / "plan.yaml"
    text = path.read_text(encoding="utf-8").split("\nfigures:")[0].rstrip() + "\n"
    path.write_text(text + head, encoding="utf-8")
    main(["trace", "--targets", str(desk.targets), "--documents", str(desk.documents)])
    lines = capsys.readouterr().out.split("\n")
    first = next(number for number, line in enumerate(lines) if "可以直接粘贴" in line)
    block = lines[first + 1 : lines.index("", first)]
    path.write_text(text + head + "\n".join(block) + "\n", encoding="utf-8")
    outcome = desk.run()
    assert outcome.codes == []
    assert outcome.document["accounted_percent"] == "100.0"
    found = [finding.code for finding in lint(load_catalogue(desk.targets), today=date(2025, 1, 1))]
    assert found.count(EvidenceFlaw.FIGURE_UNCLASSIFIED) == len([line for line in block if "- {" in line]) > 5


def test_no_document_in_the_folder_means_that_nothing_was_checked(desk: Desk) -> None:
    desk.write()
    (desk.documents / "plan.txt").unlink()
    (desk.documents / "README.txt").write_text("2024", encoding="utf-8")
    outcome = desk.run()
    assert outcome.code == 4
    assert outcome.codes == ["DOCUMENT_ABSENT"]


def test_an_absent_text_beside_others_is_a_finding(desk: Desk) -> None:
    desk.write()
    plan = desk.targets / "documents" / "plan.yaml"
    head = plan.read_text(encoding="utf-8").partition("sha256")[0]
    plan.with_name("other.yaml").write_text(head.replace("document: plan", "document: other"), encoding="utf-8")
    outcome = desk.run()
    assert outcome.codes == ["DOCUMENT_ABSENT"]
    assert outcome.code == 1


def test_a_document_is_recognised_by_its_hash_under_another_name(desk: Desk) -> None:
    desk.write(name="要点(终稿).txt")
    assert desk.run().code == 0


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("plan.txt", b"\x81\x20\xff\xff\xfe", "DOCUMENT_ENCODING"),
        ("plan.txt", b"", "DOCUMENT_NO_TEXT"),
        ("plan.txt", b" \n ", "DOCUMENT_NO_TEXT"),
        ("plan.docx", b"PK\x03\x04 no archive", "DOCUMENT_DAMAGED"),
        ("plan.pdf", b"no pdf", "DOCUMENT_DAMAGED"),
    ],
)
def test_a_text_that_cannot_be_read_ends_with_exit_code_3(desk: Desk, name: str, data: bytes, code: str) -> None:
    if not name.endswith(".txt"):
        pytest.importorskip("docx" if name.endswith("docx") else "pypdf", reason="the extra documents is not installed")
    desk.catalogue(sha256="0" * 64)
    desk.text(data, name)
    outcome = desk.run()
    assert outcome.code == 3
    assert outcome.codes == [code]


def test_a_ledger_that_is_broken_as_yaml_is_told(desk: Desk) -> None:
    desk.write()
    path = desk.targets / "documents" / "plan.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "  - {figure: [\n", encoding="utf-8")
    outcome = desk.run()
    assert outcome.code == 4
    assert "YAML_SYNTAX" in outcome.codes


def test_a_wrong_folder_or_format_is_wrong_usage(desk: Desk) -> None:
    desk.write()
    assert desk.say("-f", "xml")[0] == 2
    (desk.documents / "plan.txt").unlink()
    desk.documents.rmdir()
    assert desk.say()[0] == 2


@pytest.mark.parametrize(
    ("lang", "words"),
    [("zh", ("未交代", "90%", "在台账 figures 里加一行")), ("en", ("unaccounted", "90%", "Add a line to figures"))],
)
def test_the_text_form_has_the_table_the_place_and_the_next_step(desk: Desk, lang: str, words: tuple[str, ...]) -> None:
    desk.write(lines=without(3))
    code, said = desk.say("--lang", lang)
    assert code == 1
    line, column = place_of("90%")
    for word in (*words, f"plan.txt:{line}:{column}: ", "93.3%", "figure: 90%"):
        assert word in said
