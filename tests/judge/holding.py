"""Many random worlds before both judges: what was covered, what differed and in how small a world."""

import pprint
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, find, given, seed, settings
from hypothesis.errors import NoSuchExample
from tests.judge.compare import differences, kind_of
from tests.judge.judge import judge
from tests.judge.mutants import MUTANTS
from tests.judge.people import World
from tests.judge.product import Refused, quick_gate, run
from tests.judge.worlds import worlds

ROOM = settings(database=None, deadline=None, suppress_health_check=list(HealthCheck))
Kind = tuple[str, ...]


@dataclass
class Held:
    """What a number of cases came to."""

    cases: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    covered: Counter[str] = field(default_factory=Counter)
    kinds: dict[Kind, World] = field(default_factory=dict)
    times: Counter[Kind] = field(default_factory=Counter)

    def add(self, other: "Held") -> None:
        """Take the figures of another run in."""
        self.cases += other.cases
        for mine, more in ((self.refused, other.refused), (self.covered, other.covered), (self.times, other.times)):
            mine.update(more)  # type: ignore[arg-type]
        for kind, world in other.kinds.items():
            self._keep(kind, world)

    def look(self, world: World) -> None:
        """Ask both judges of one world."""
        self.cases += 1
        try:
            theirs = run(world)
        except Refused as why:
            self.refused[str(why)[:160]] += 1
            return
        mine = judge(world)
        self.covered.update(_traits(world, mine))
        found = differences(mine, theirs)
        if found:
            kind = kind_of(world, found[0])
            self.times[kind] += 1
            self._keep(kind, world)

    def _keep(self, kind: Kind, world: World) -> None:
        if kind not in self.kinds or _size(world) < _size(self.kinds[kind]):
            self.kinds[kind] = world


def hold(number: int, cases: int) -> Held:
    """Some cases from a seed."""
    held = Held()

    @seed(number)
    @settings(ROOM, max_examples=cases, phases=[Phase.generate])
    @given(worlds())
    def look(world: World) -> None:
        held.look(world)

    look()
    return held


def noticed(mutant: str, batches: int = 12, size: int = 100) -> tuple[int, str]:
    """Within how many cases a fault put into the product is noticed, and as what; an empty text if it is not.

    What differs without the fault too does not count.
    """
    with quick_gate():
        for number in range(1, batches + 1):
            with MUTANTS[mutant]():
                held = hold(number, size)
            new = held.kinds.keys() - (hold(number, size).kinds if held.kinds else {}).keys()
            if new:
                return size * number, " | ".join(min(new))
    return batches * size, ""


def shrink(kind: Kind, world: World, cases: int = 1500) -> str:
    """The smallest world that differs in the same way, with both answers."""

    def differs(candidate: World) -> bool:
        try:
            found = differences(judge(candidate), run(candidate))
        except Refused:
            return False
        return bool(found) and kind_of(candidate, found[0]) == kind

    try:
        small = find(worlds(), differs, settings=settings(ROOM, max_examples=cases), random=Random(1))  # noqa: S311
    except NoSuchExample:
        small = world
    told = "\n".join(
        f"  {where}: judge {mine}, product {theirs}" for where, mine, theirs in differences(judge(small), run(small))
    )
    return f"{' | '.join(kind)}\n{told}\n{pprint.pformat(small, width=150, compact=True)}\n"


def report(held: Held) -> str:
    """What was covered, and what differs how often."""
    lines = [f"{held.cases} cases, {sum(held.refused.values())} not taken by the product"]
    lines += [f"  not taken {number} x {why}" for why, number in held.refused.most_common(3)]
    for sort in ("status", "require", "shape", "kind", "code", "open"):
        counted = {name: number for name, number in held.covered.items() if name.startswith(f"{sort} ")}
        told = ", ".join(
            f"{name.partition(' ')[2]} {number}" for name, number in sorted(counted.items(), key=lambda pair: -pair[1])
        )
        lines.append(f"{sort}: {told}")
    lines += [f"DIFFERS {number} x {' | '.join(kind)}" for kind, number in held.times.most_common()]
    return "\n".join(lines)


def _size(world: World) -> int:
    return len(str(world["rows"])) + len(str(world["target"]))


def _traits(world: World, mine: dict[str, Any]) -> list[str]:
    """What a case covers: requirement, shape, kind of indicator, and each verdict's status and codes."""
    target, indicator = world["target"], world["indicators"]["main"]
    key = next(iter(target["require"]))
    inner = (
        target["require"][key].get("require")
        if key == "every"
        else target["require"][key].get("meeting")
        if key == "share"
        else None
    )
    shape = (
        "each"
        if target["each"]
        else "jointly"
        if target["jointly"]
        else "several"
        if len(target["entities"]) > 1
        else "one"
    )
    standing = ["shape standing"] if target["due"] == "standing" else []
    traits = [f"require {key}", f"shape {shape}", *standing, f"kind {indicator['kind']} {indicator['measure']}"]
    traits += [f"require {key} of {next(iter(inner))}"] if inner else []
    for one in _all(mine["verdicts"]):
        traits += [f"status {one['status']}", *(f"code {code}" for code in one["codes"])]
        traits += ["open verdicts"] if one.get("open") or one.get("either") else ["open decided"]
    return traits


def _all(verdicts: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Wholes, members and periods."""
    return [each for one in verdicts.values() for each in (one, *_all(one["members"]), *_all(one["periods"]))]
