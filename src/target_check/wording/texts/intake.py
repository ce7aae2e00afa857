"""What is found in files of actuals."""

from target_check.wording.text import Text

__all__ = ["TEXTS"]

TEXTS: dict[str, Text] = {}
