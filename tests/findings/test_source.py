"""Sources of one run never share a name, whatever they were called where they came from."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from target_check.findings import Source, sources_of

NAME = st.sampled_from(["a", "b", "r.csv", "s.csv"])
PATHS = st.lists(st.lists(NAME, min_size=1, max_size=4).map(lambda parts: Path("/", *parts)), max_size=6)
UPLOADS = st.lists(st.tuples(st.sampled_from(["r.csv", "a/r.csv"]), st.binary(max_size=2)), max_size=3)


def test_a_file_goes_by_its_bare_name() -> None:
    assert [source.name for source in sources_of([Path("x/r.csv"), Path("x/s.csv")])] == ["r.csv", "s.csv"]


def test_files_of_one_name_go_by_as_much_of_their_path_as_differs() -> None:
    names = [source.name for source in sources_of([Path("a/r.csv"), Path("b/r.csv"), Path("b/s.csv")])]
    assert names == ["a/r.csv", "b/r.csv", "s.csv"]


def test_a_file_given_twice_is_one_source() -> None:
    assert len(sources_of([Path("a/r.csv"), Path("a/r.csv"), Path("a/../a/r.csv").resolve()])) == 1


def test_uploads_of_one_name_are_numbered() -> None:
    found = sources_of([Source("r.csv", upload=b"1"), Source("r.csv", upload=b"2")])
    assert [(source.name, source.data) for source in found] == [("r.csv", b"1"), ("r.csv (2)", b"2")]


@given(PATHS, UPLOADS)
def test_no_two_sources_share_a_name_and_none_is_lost(paths: list[Path], uploads: list[tuple[str, bytes]]) -> None:
    found = sources_of([*paths, *(Source(name, upload=data) for name, data in uploads)])
    assert len({source.name for source in found}) == len(found)
    assert {source.path for source in found if source.path} == set(paths)
    assert len([source for source in found if source.upload is not None]) == len(uploads)
