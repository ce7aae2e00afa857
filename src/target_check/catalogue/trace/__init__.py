"""Holds the figures of a ledger against the text of its document, and finds the numerals that no figure covers."""
