"""Verdicts: on one value, on what recurs, on members counted."""
