from tests.reports import sample

from target_check.assessment.model import Status, Verdict
from target_check.reports.views.ranks import ranked


def verdicts(target: str, *values: str) -> list[Verdict]:
    of = sample.targets()[target]
    return [
        sample.verdict(of, f"{110000 + number}", Status.MET, "A1", value, value) for number, value in enumerate(values)
    ]


def test_equal_values_share_a_rank_and_the_next_is_skipped() -> None:
    of = sample.targets()["county_visits_2024"]
    lines = ranked(verdicts("county_visits_2024", "90", "95", "90", "80"), of)
    assert [(rank, shared, *verdict.entities) for rank, shared, verdict in lines] == [
        (1, False, "110001"),
        (2, True, "110000"),
        (2, True, "110002"),
        (4, False, "110003"),
    ]


def test_lower_is_better_ranks_the_lowest_first() -> None:
    of = sample.targets()["henan_cost_growth_2024"]
    lines = ranked(verdicts("henan_cost_growth_2024", "3.9", "-0.5", "3.2"), of)
    assert [code for _, _, verdict in lines for code in verdict.entities] == ["110001", "110002", "110000"]
