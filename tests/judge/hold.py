"""Hold the product against the slow judge over random worlds: ``python tests/judge/hold.py --cases 20000``.

What differs is gathered by kind, shrunk and printed; the exit code is 1 if anything does.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.judge.holding import Held, hold, noticed, report, shrink
from tests.judge.mutants import MUTANTS
from tests.judge.product import quick_gate

BATCH = 25


def main() -> int:
    """Run the batches over the processors, print what was covered and what differs."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--cases", type=int, default=2000)
    asked.add_argument("--seed", type=int, default=1, help="of the first batch; the next ones count up")
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--shrink", type=int, default=5, help="how many kinds of difference to shrink")
    asked.add_argument("--mutants", action="store_true", help="put faults into the product, and see each noticed")
    said = asked.parse_args()
    if said.mutants:
        return _mutants(said.workers)
    held = Held()
    begun = time.monotonic()
    seeds = range(said.seed, said.seed + -(-said.cases // BATCH))
    print(f"seeds {seeds[0]} to {seeds[-1]}, {BATCH} cases each", flush=True)  # noqa: T201
    for number, batch in enumerate(_batches(seeds, said.workers), 1):
        for kind in batch.kinds.keys() - held.kinds.keys():
            print(f"  {' | '.join(kind)}", flush=True)  # noqa: T201
        held.add(batch)
        if number % 40 == 0 or number == len(seeds):
            gone = time.monotonic() - begun
            print(f"{held.cases} cases, {len(held.kinds)} kinds of difference, {gone:.0f} s", flush=True)  # noqa: T201
    print(report(held))  # noqa: T201
    for kind, world in sorted(held.kinds.items())[: said.shrink]:
        with quick_gate():
            print(shrink(kind, world), flush=True)  # noqa: T201
    return 1 if held.kinds else 0


def _mutants(workers: int) -> int:
    """Each fault, after how many cases it was noticed, and as what."""
    with ProcessPoolExecutor(workers) as pool:
        found = list(pool.map(noticed, MUTANTS))
    for name, (cases, kind) in zip(MUTANTS, found, strict=True):
        print(f"{f'within {cases:4} cases' if kind else f'NOT in {cases} cases'}  {name}: {kind}")  # noqa: T201
    return 0 if all(kind for _, kind in found) else 1


def _batches(seeds: range, workers: int) -> Iterator[Held]:
    with ProcessPoolExecutor(workers) as pool:
        for done in as_completed([pool.submit(_batch, seed) for seed in seeds]):
            yield done.result()


def _batch(seed: int) -> Held:
    with quick_gate():
        return hold(seed, BATCH)


if __name__ == "__main__":
    sys.exit(main())
