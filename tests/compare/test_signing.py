from collections.abc import Mapping
from typing import Any

import pytest
from tests.compare.conftest import SIGNED, Compare, commitments

from target_check.catalogue.compare import Comparison, Nature
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
    redefined = {**SIGNED, "what": "redefined"}
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
    assert natures(compare(broken, one(a={}))) == {}


def test_an_added_target_fails_nothing(compare: Compare) -> None:
    compared = compare(one(a={}), one(a={}, b={}))
    assert natures(compared) == {"b": "added"}
    assert not fails(compared)


@pytest.mark.parametrize("others", [{"a": {}}, {}], ids=["kept in the file", "taken out of the file"])
def test_a_successor_signs_off_what_it_supersedes_and_its_promise_is_shown(
    compare: Compare, others: dict[str, Any]
) -> None:
    after = {"b": {"supersedes": "a", "due": "2025"}, **others}
    compared = compare(one(a={}), one(**after))
    assert not fails(compared)
    entry = next(entry for entry in compared.entries if entry.id == "a")
    assert entry.natures == (Nature.LOOSENED, Nature.REMOVED)
    assert entry.differences[0].signed
    assert entry.differences[0].signed.successor == "b"


def test_mere_advice_supersedes_no_promise(compare: Compare) -> None:
    assert fails(compare(one(a={}), one(b={"supersedes": "a", "force": "proposal"}, c={})))
    kept = compare(one(a={}), one(a={}, b={"supersedes": "a", "force": "proposal"}))
    assert natures(kept) == {"b": "added"}


def test_a_successor_that_is_broken_otherwise_signs_nothing(compare: Compare) -> None:
    broken = {"supersedes": "a", "require": {"at_least": "90 家"}}
    assert fails(compare(one(a={}, c={}), one(b=broken, c={})))


def test_a_target_that_is_in_force_again_is_tightened(compare: Compare) -> None:
    superseded = one(a={}, b={"supersedes": "a"})
    assert natures(compare(superseded, one(a={}, b={}))) == {"a": "tightened added"}


def test_taking_out_what_was_superseded_loosens_nothing(compare: Compare) -> None:
    compared = compare(one(a={}, b={"supersedes": "a"}), one(b={}))
    assert natures(compared) == {"a": "removed cosmetic"}


RENAMED = {"on": "2024-06-01", "what": "renamed", "was": "a", "reason": "统一编号", "approver": "委员会"}


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
    assert fails(compare(one(rate={}), one(rate={}) | {"waivers/all.yaml": waiver}))
    assert not fails(compare(one(rate={}), one(rate={"changes": [SIGNED]}) | {"waivers/all.yaml": waiver}))


def test_settings_are_signed_off_in_their_own_file(compare: Compare) -> None:
    looser = "yellow_from: -40\n"
    entry = "changes: [{on: 2024-06-01, what: redefined, reason: r, approver: a}]\n"
    assert fails(compare(one(rate={}), one(rate={}) | {"settings.yaml": looser}))
    assert not fails(compare(one(rate={}), one(rate={}) | {"settings.yaml": looser + entry}))


def test_an_entry_without_a_difference_is_printed_all_the_same(compare: Compare) -> None:
    compared = compare(one(rate={}), one(rate={"changes": [SIGNED]}))
    (entry,) = compared.entries
    assert [change.reason for change in entry.changes] == ["灾后重建"]
    assert not fails(compared)
