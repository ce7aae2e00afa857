"""Which target replaces which: a successor asks for no less, or what it asks less of is signed in its ``changes``."""

from dataclasses import dataclass, replace
from datetime import date

from target_check.catalogue.model import Catalogue, Target
from target_check.catalogue.order.aspects import ASPECTS
from target_check.catalogue.order.lifetimes import Kin
from target_check.catalogue.order.links import Links
from target_check.catalogue.order.model import FAILING, Difference, Side, SignOff
from target_check.catalogue.order.signing import Signatures
from target_check.wording import Phrase
from target_check.wording.texts.cli import ShowWord
from target_check.wording.texts.compare import AspectWord, CompareWord

__all__ = ["Succession", "promise", "succession", "succession_by", "superseded"]

_ELSEWHERE = frozenset(
    {
        AspectWord.ASPECT_FIGURE,
        AspectWord.ASPECT_DOCUMENT,
        AspectWord.ASPECT_PARENT,
        AspectWord.ASPECT_PREVIOUS,
        AspectWord.ASPECT_HISTORY,
        AspectWord.ASPECT_TITLE,
        AspectWord.ASPECT_NOTE,
        AspectWord.ASPECT_ASSESSED_FROM,
        AspectWord.ASPECT_WAIVERS,
    }
)
"""What another promise has of its own, and what a successor may have otherwise without asking for less."""


@dataclass(frozen=True, slots=True)
class Succession:
    """Who names a target in ``supersedes``, and in what that one asks for less or for something else."""

    by: Target
    shortfalls: tuple[Difference, ...] = ()
    in_a_circle: bool = False

    @property
    def holds(self) -> bool:
        """Whether the target is replaced: nothing falls short, or all that does is signed off."""
        return not self.in_a_circle and all(difference.signed for difference in self.shortfalls)

    @property
    def signed(self) -> SignOff | None:
        """The successor, where it is one."""
        return SignOff(successor=self.by.id) if self.holds else None


def succession(target: Target, catalogue: Catalogue, on: date, kin: Kin | None = None) -> Succession | None:
    """What has become of a target by a day; of several successors the first that is fit.

    A promise is not superseded by mere advice.
    """
    found = [
        succession_by(target, other, catalogue, on, kin or Kin(catalogue.roster))
        for other in catalogue.targets.values()
        if other.supersedes == target.id and (other.assessed or not target.assessed)
    ]
    return next((each for each in found if each.holds), found[0] if found else None)


def superseded(catalogue: Catalogue, on: date) -> frozenset[str]:
    """Targets whose successor asks for no less, is itself binding or expected, and has been promised by a day.

    A successor that is not fit replaces nothing: what it names stays assessed.
    """
    kin, replaced = Kin(catalogue.roster), set[str]()
    for by in catalogue.targets.values():
        target = catalogue.targets.get(by.supersedes) if by.supersedes and by.assessed else None
        issued = catalogue.documents[by.document].issued
        if target and issued <= on and succession_by(target, by, catalogue, on, kin).holds:
            replaced.add(target.id)
    return frozenset(replaced)


def succession_by(target: Target, by: Target, catalogue: Catalogue, on: date, kin: Kin | None = None) -> Succession:
    """One target held against the one it names, as of a day."""
    old, new = (Side(each, catalogue, Links(), kin or Kin(catalogue.roster)) for each in (target, by))
    found = (
        replace(difference, successor=by.id)
        for aspect in ASPECTS
        if aspect.name not in _ELSEWHERE
        for difference in aspect.differences(old, new)
        if not FAILING.isdisjoint(difference.natures)
    )
    entries = tuple(change for change in by.changes if change.was == target.id)
    signatures = Signatures(entries, (), catalogue.documents[target.document].issued, on)
    return Succession(by, signatures.sign(found), _in_a_circle(target, catalogue))


def _in_a_circle(target: Target, catalogue: Catalogue) -> bool:
    """Whether a target supersedes, by whatever steps, the one that supersedes it."""
    walked, at = {target.id}, target
    while at.supersedes in catalogue.targets:
        at = catalogue.targets[at.supersedes]
        if at.id in walked:
            return True
        walked.add(at.id)
    return False


def promise(target: Target) -> Phrase:
    """What is asked, and by when."""
    due = target.due.text if target.due else Phrase(ShowWord.DUE_STANDING)
    return Phrase(CompareWord.COMPARE_PROMISE, {"requirement": target.requirement.words, "due": due})
