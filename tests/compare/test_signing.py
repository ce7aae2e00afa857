import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from tests.compare.conftest import SIGNED, TARGET, Compare, CompareOn, Load, commitments

from target_check.catalogue.order.succession import superseded
from target_check.compare import Comparison, Nature
from target_check.lint.run import lint
from target_check.workflows.compare import DEFAULT_FAIL_ON

LOOSER = {"require": {"at_least": "80 %"}}


def one(**targets: Mapping[str, Any]) -> dict[str, str]:
    return {"commitments/doc.yaml": commitments(**targets)}


def natures(comparison: Comparison) -> dict[str, str]:
    return {entry.id: " ".join(entry.natures) for entry in comparison.entries}


def fails(comparison: Comparison) -> bool:
    return comparison.fails(DEFAULT_FAIL_ON)


def test_an_entry_that_names_the_change_lets_it_pass_and_is_kept_for_printing(compare: Compare) -> None:
    unsigned = compare(one(rate={}), one(rate=LOOSER))
    assert fails(unsigned)
    signed = compare(one(rate={}), one(rate={**LOOSER, "changes": [SIGNED]}))
    assert not fails(signed)
    (entry,) = signed.entries
    assert entry.natures == (Nature.LOOSENED,)
    (difference,) = entry.differences
    assert difference.signed
    assert difference.signed.change
    assert (difference.signed.change.reason, difference.signed.change.approver) == ("灾后重建", "省政府")


def test_an_entry_that_stood_before_signs_nothing(compare: Compare) -> None:
    assert fails(compare(one(rate={"changes": [SIGNED]}), one(rate={**LOOSER, "changes": [SIGNED]})))


def test_an_entry_signs_only_what_it_names(compare: Compare) -> None:
    both = {**LOOSER, "source": {"figure": "80%以上"}}
    assert fails(compare(one(rate={}), one(rate={**both, "changes": [SIGNED]})))
    assert fails(compare(one(rate={}), one(rate={**LOOSER, "changes": [{**SIGNED, "what": "redefined"}]})))
    redefined = {**SIGNED, "what": "redefined", "aspect": "figure", "from": "【90%以上】", "to": "【80%以上】"}
    assert not fails(compare(one(rate={}), one(rate={**both, "changes": [SIGNED, redefined]})))


def test_an_entry_of_one_target_signs_nothing_of_another(compare: Compare) -> None:
    compared = compare(one(a={}, b={}), one(a={**LOOSER, "changes": [SIGNED]}, b=LOOSER))
    assert [entry.id for entry in compared.entries if entry.fails(DEFAULT_FAIL_ON)] == ["b"]


@pytest.mark.parametrize(
    "rewritten", [[], [{**SIGNED, "reason": "另"}], [{**SIGNED, "reason": "另", "what": "redefined"}]]
)
def test_history_is_only_ever_added_to(compare: Compare, rewritten: list[dict[str, str]]) -> None:
    compared = compare(one(rate={"changes": [SIGNED]}), one(rate={"changes": rewritten}))
    assert natures(compared) == {"rate": "redefined"}
    assert fails(compared)


def test_a_removed_target_is_loosened(compare: Compare) -> None:
    compared = compare(one(a={}, b={}), one(a={}))
    assert natures(compared) == {"b": "loosened removed"}
    assert fails(compared)


def test_a_broken_target_counts_as_removed_and_a_mended_one_as_added(compare: Compare) -> None:
    sound, broken = one(a={}, b={}), one(a={}, b={"require": {"at_least": "90 家"}})
    assert natures(compare(sound, broken)) == {"b": "loosened removed"}
    assert natures(compare(broken, sound)) == {"b": "added"}
    assert natures(compare(broken, one(a={}))) == {"targets": "cosmetic"}  # only the form of a file


def test_an_added_target_fails_nothing(compare: Compare) -> None:
    compared = compare(one(a={}), one(a={}, b={}))
    assert natures(compared) == {"b": "added"}
    assert not fails(compared)


def test_a_successor_that_asks_for_no_less_signs_off_what_it_supersedes_and_its_promise_is_shown(
    compare: Compare,
) -> None:
    compared = compare(one(a={}), one(a={}, b={"supersedes": "a", "require": {"at_least": "95 %"}}))
    assert not fails(compared)
    entry = next(entry for entry in compared.entries if entry.id == "a")
    assert entry.natures == (Nature.LOOSENED, Nature.REMOVED)
    (difference,) = entry.differences
    assert difference.signed
    assert difference.signed.successor == "b"


UNFIT: dict[str, dict[str, Any]] = {
    "a lower number": {"require": {"at_least": "80 %"}},
    "a later day": {"due": "2025"},
    "another entity": {"entity": "220000"},
    "another indicator": {"indicator": "hospitals", "require": {"at_least": "90 家"}},
    "a milestone": {"indicator": "centre_done", "require": {"done": "true"}},
    "an expectation": {"force": "expected"},
    "advice": {"force": "proposal"},
    "an exception": {"except": [{"entity": "230101", "reason": "无此机构"}]},
    "a hedge": {"hedge": "力争"},
    "another base": {"require": {"increase_by": "1 百分点"}, "baseline": {"period": "2023", "value": "80 %"}},
}


@pytest.mark.parametrize("less", UNFIT.values(), ids=UNFIT)
def test_a_successor_that_asks_for_less_replaces_nothing(compare: Compare, load: Load, less: dict[str, Any]) -> None:
    after = one(a={}, b={"supersedes": "a", **less})
    assert superseded(load(after), date(2030, 1, 1)) == frozenset()
    if less.get("force") != "proposal":
        assert fails(compare(one(a={}), after))
    assert "SUCCESSOR_UNFIT" in {finding.code for finding in lint(load(after), today=date(2024, 12, 31))}
    gone = one(b={"supersedes": "a", **less}, c={})
    assert fails(compare(one(a={}), gone))


def test_what_a_successor_asks_less_of_is_signed_in_its_changes_and_names_its_predecessor(
    compare: Compare, load: Load
) -> None:
    def after(**entry: str) -> dict[str, str]:
        return one(a={}, b={**LOOSER, "supersedes": "a", "changes": [{**SIGNED, **entry}]})

    assert not fails(compare(one(a={}), after(was="a")))
    assert superseded(load(after(was="a")), date(2024, 6, 1)) == {"a"}
    assert superseded(load(after(was="a")), date(2024, 5, 31)) == frozenset()  # not yet signed
    for entry in ({}, {"was": "c"}, {"was": "a", "to": "85 %"}, {"was": "a", "aspect": "due"}):
        assert fails(compare(one(a={}), after(**entry)))
        assert superseded(load(after(**entry)), date(2030, 1, 1)) == frozenset()


def test_targets_that_supersede_each_other_replace_nothing(load: Load) -> None:
    circle = one(a={"supersedes": "c"}, b={"supersedes": "a"}, c={"supersedes": "b"})
    assert superseded(load(circle), date(2030, 1, 1)) == frozenset()


def test_mere_advice_supersedes_no_promise(compare: Compare) -> None:
    assert fails(compare(one(a={}), one(b={"supersedes": "a", "force": "proposal"}, c={})))
    kept = compare(one(a={}), one(a={}, b={"supersedes": "a", "force": "proposal"}))
    assert natures(kept) == {"b": "added"}


def test_a_successor_that_is_broken_signs_nothing(compare: Compare) -> None:
    broken = {"supersedes": "a", "require": {"at_least": "90 家"}}
    assert fails(compare(one(a={}, c={}), one(b=broken, c={})))


WITHDRAWAL = {"target": "b", "on": "2024-06-01", "reason": "文件已废止", "approver": "省政府"}


def withdrawing(**entry: str) -> dict[str, str]:
    file = json.loads(commitments(a={}))
    return {"commitments/doc.yaml": json.dumps({**file, "withdrawn": [{**WITHDRAWAL, **entry}]}, ensure_ascii=False)}


def test_a_withdrawal_is_signed_off_beside_the_targets(compare: Compare) -> None:
    compared = compare(one(a={}, b={}), withdrawing())
    assert not fails(compared)
    (entry,) = [entry for entry in compared.entries if entry.id == "b"]
    assert entry.differences[0].signed
    assert entry.differences[0].signed.withdrawal
    assert not fails(compare(withdrawing(), withdrawing()))


@pytest.mark.parametrize(
    "entry",
    [{"target": "a"}, {"on": "1900-01-01"}, {"on": "2024-12-31"}, {"reason": "。"}, {"approver": "无"}],
    ids=lambda entry: " ".join(entry.values()),
)
def test_a_withdrawal_that_is_none_signs_nothing(compare_on: CompareOn, entry: dict[str, str]) -> None:
    assert fails(compare_on(one(a={}, b={}), withdrawing(**entry), date(2024, 7, 1)))


def test_a_withdrawal_that_stood_before_signs_nothing_and_is_not_struck(compare: Compare) -> None:
    again = withdrawing()["commitments/doc.yaml"].replace('"a": {', f'"b": {json.dumps(TARGET)}, "a": {{', 1)
    assert fails(compare({"commitments/doc.yaml": again}, withdrawing()))
    assert fails(compare(withdrawing(), one(a={})))


def test_a_successor_of_what_was_withdrawn_is_not_broken(load: Load) -> None:
    file = json.loads(commitments(a={"supersedes": "b"}))
    text = json.dumps({**file, "withdrawn": [WITHDRAWAL]}, ensure_ascii=False)
    assert load({"commitments/doc.yaml": text}).broken_targets == ()


@pytest.mark.parametrize(
    "entry",
    [
        {"on": "1900-01-01"},
        {"on": "2024-01-14"},
        {"on": "2024-07-02"},
        *(
            {"approver": name}
            for name in ("无", "。", "TBD", "x", "XX", "待定", "某某", "n/a", "-", "有关部门", "无无")
        ),
        *(
            {"reason": text}
            for text in ("。", "无", "TBD", "x", "工作需要", "调整", "aaaaaaaaaaaa", "待定待定", "fix", "...")
        ),
        {"aspect": ""},
        {"aspect": "due"},
        {"from": "91 %"},
        {"to": "79 %"},
        {"from": "80 %", "to": "90 %"},
        {"from": "", "to": ""},
        {"what": "redefined"},
    ],
    ids=lambda entry: " ".join(f"{key}={text}" for key, text in entry.items()),
)
def test_an_entry_that_is_not_of_this_change_signs_nothing(compare_on: CompareOn, entry: dict[str, str]) -> None:
    signed = one(rate={**LOOSER, "changes": [{**SIGNED, **entry}]})
    assert fails(compare_on(one(rate={}), signed, date(2024, 7, 1)))


@pytest.mark.parametrize(
    "entry",
    [
        {},
        {"on": "2024-07-01"},
        {"on": "2024-01-15"},
        {"from": "at_least 90%", "to": "at_least 80 %"},
        {"from": "不低于90%", "to": "不低于 80％"},
        {"from": "at least 90%", "to": "at least 80%"},
        {"reason": "Rebuilding after the flood", "approver": "Li Ming"},
    ],
    ids=str,
)
def test_the_values_may_be_said_in_any_of_the_forms_that_are_shown(
    compare_on: CompareOn, entry: dict[str, str]
) -> None:
    signed = one(rate={**LOOSER, "changes": [{**SIGNED, **entry}]})
    assert not fails(compare_on(one(rate={}), signed, date(2024, 7, 1)))


def test_the_bare_number_signs_no_other_strictness(compare: Compare) -> None:
    entry = {**SIGNED, "from": "90 %", "to": "90 %"}
    assert fails(compare(one(rate={"require": {"more_than": "90 %"}}), one(rate={"changes": [entry]})))


def test_a_target_that_is_in_force_again_is_tightened(compare: Compare) -> None:
    superseded = one(a={}, b={"supersedes": "a"})
    assert natures(compare(superseded, one(a={}, b={}))) == {"a": "tightened added"}


def test_taking_out_what_was_superseded_loosens_nothing(compare: Compare) -> None:
    compared = compare(one(a={}, b={"supersedes": "a"}), one(b={}))
    assert natures(compared) == {"a": "removed cosmetic"}


RENAMED = {"on": "2024-06-01", "what": "renamed", "was": "a", "reason": "统一编号规则", "approver": "委员会"}


def test_an_entry_renamed_was_keeps_it_one_target(compare: Compare) -> None:
    compared = compare(one(a={}), one(z={"changes": [RENAMED]}))
    assert natures(compared) == {"z": "renamed"}
    assert compared.entries[0].was == "a"
    assert not fails(compared)


def test_a_renamed_target_is_compared_in_everything_else(compare: Compare) -> None:
    assert natures(compare(one(a={}), one(z={**LOOSER, "changes": [RENAMED]}))) == {"z": "loosened renamed"}


def test_without_such_an_entry_it_is_one_gone_and_one_new(compare: Compare) -> None:
    assert natures(compare(one(a={}), one(z={}))) == {"a": "loosened removed", "z": "added"}


def test_an_id_that_still_stands_was_not_renamed(compare: Compare) -> None:
    assert natures(compare(one(a={}), one(a={}, z={"changes": [RENAMED]}))) == {"z": "added"}


def test_two_targets_cannot_both_have_been_one(compare: Compare) -> None:
    compared = compare(one(a={}), one(y={"changes": [RENAMED]}, z={"changes": [RENAMED]}))
    assert natures(compared) == {"y": "renamed", "z": "added"}


def test_a_waiver_is_signed_off_at_its_target(compare: Compare) -> None:
    waiver = "waivers: [{target: rate, entity: '230000', reason: r, approver: a, from: 2024-01-01, until: 2024-06-30}]"
    signed = {**SIGNED, "aspect": "waivers", "from": "", "to": "黑龙江省 (230000) 2024-01-01 至 2024-06-30：r（a）"}
    assert fails(compare(one(rate={}), one(rate={}) | {"waivers/all.yaml": waiver}))
    assert not fails(compare(one(rate={}), one(rate={"changes": [signed]}) | {"waivers/all.yaml": waiver}))


def test_settings_are_signed_off_in_their_own_file(compare: Compare) -> None:
    looser = "yellow_from: -40\n"
    entry = (
        "changes: [{on: 2024-06-01, what: redefined, aspect: setting, from: 'yellow_from: -30', to: 'yellow_from: -40',"
        " reason: 与年度通报一致, approver: 省政府}]\n"
    )
    assert fails(compare(one(rate={}), one(rate={}) | {"settings.yaml": looser}))
    assert not fails(compare(one(rate={}), one(rate={}) | {"settings.yaml": looser + entry}))


def test_an_entry_without_a_difference_is_printed_all_the_same(compare: Compare) -> None:
    compared = compare(one(rate={}), one(rate={"changes": [SIGNED]}))
    (entry,) = compared.entries
    assert [change.reason for change in entry.changes] == ["灾后重建"]
    assert not fails(compared)
