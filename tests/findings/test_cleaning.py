import pytest

from target_check.findings.cleaning import file_name, visible


@pytest.mark.parametrize(
    ("path", "folder", "shown"),
    [
        ("/home/a/填报.xlsx", "", "填报.xlsx"),
        (r"C:\Users\a\填报.xlsx", "", "填报.xlsx"),
        ("填报.xlsx", "", "填报.xlsx"),
        ("/x/targets/commitments/a.yaml", "/x/targets", "commitments/a.yaml"),
        ("/y/a.yaml", "/x/targets", "a.yaml"),
        ("../../secret/a.csv", "", "a.csv"),
    ],
)
def test_paths_lose_the_machine(path: str, folder: str, shown: str) -> None:
    assert file_name(path, folder) == shown


def test_what_no_reader_can_see_is_made_visible() -> None:
    assert visible("a\u202eb\x00c\u2066") == "a\ufffdb\ufffdc\ufffd"
    assert visible("县域 e\u0301\n\t√") == "县域 e\u0301\n\t√"
