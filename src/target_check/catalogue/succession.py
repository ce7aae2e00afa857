"""Which targets others have replaced by a day."""

from datetime import date

from target_check.catalogue.model import Catalogue

__all__ = ["superseded"]


def superseded(catalogue: Catalogue, on: date) -> frozenset[str]:
    """Targets whose successor asks for no less, is itself binding or expected, and has been promised by a day.

    A successor that is not fit replaces nothing: what it names stays assessed.
    """
    if not any(target.supersedes for target in catalogue.targets.values()):
        return frozenset()
    from target_check.catalogue.compare.succession import superseded_by  # the whole comparison, which few need

    return superseded_by(catalogue, on)
