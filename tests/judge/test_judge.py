"""The product and the slow judge agree on random worlds, and faults in the product do not pass unnoticed.

``python tests/judge/hold.py --cases 20000`` asks many more worlds, ``--mutants`` puts in many more faults.
"""

import pytest
from tests.judge.holding import hold, noticed, report
from tests.judge.product import quick_gate


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_product_says_what_the_slow_judge_says(seed: int) -> None:
    with quick_gate():
        held = hold(seed, 100)
    assert not held.kinds, report(held)
    assert sum(held.refused.values()) == 0, report(held)


@pytest.mark.parametrize(
    "mutant", ["strict bounds hold at equality", "the first of contradicting rows taken", "judged a day early"]
)
def test_a_fault_in_the_product_is_noticed(mutant: str) -> None:
    _, kind = noticed(mutant, batches=3)
    assert kind
