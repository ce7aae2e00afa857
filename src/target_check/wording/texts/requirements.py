"""Requirements in words."""

from target_check.wording.text import Text

__all__ = ["TEXTS"]

TEXTS: dict[str, Text] = {}
