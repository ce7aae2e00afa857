"""Bytes to grids."""
