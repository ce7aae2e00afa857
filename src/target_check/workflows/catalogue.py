"""The catalogue that a workflow uses: loaded already, or a folder that is loaded once."""

from pathlib import Path

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue

__all__ = ["loaded"]


def loaded(catalogue: Catalogue | Path | str) -> Catalogue:
    """The catalogue itself.

    Raises:
        CatalogueNotFound: the folder is no catalogue.
    """
    return catalogue if isinstance(catalogue, Catalogue) else load_catalogue(catalogue)
