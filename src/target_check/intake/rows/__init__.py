"""Rows of a table to actuals."""
