"""Signed-off changes and withdrawals as written become those that ``compare`` and lint look at."""

from collections.abc import Iterable, Iterator

from target_check.catalogue.loading.written import WrittenChange, WrittenWithdrawal
from target_check.catalogue.model import SignedChange, Withdrawal
from target_check.catalogue.yaml.source import YamlFile

__all__ = ["resolve_changes", "resolve_withdrawals"]


def resolve_changes(written: Iterable[WrittenChange]) -> tuple[SignedChange, ...]:
    """The entries of one ``changes``, in their order."""
    return tuple(
        SignedChange(c.on, c.what, c.reason, c.approver, c.was, c.document, c.aspect, c.from_, c.to) for c in written
    )


def resolve_withdrawals(written: Iterable[WrittenWithdrawal], source: YamlFile) -> Iterator[Withdrawal]:
    """The entries of one ``withdrawn``, each with its place."""
    for index, each in enumerate(written):
        place = source.locate(("withdrawn", index))
        yield Withdrawal(each.target, each.on, each.reason, each.approver, each.document, place)
