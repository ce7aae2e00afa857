"""Statuses of verdicts and the codes that explain them."""

from target_check.wording.text import Text

__all__ = ["TEXTS"]

TEXTS: dict[str, Text] = {}
