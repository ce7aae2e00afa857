"""A grid as a table: its header, its units, its rows."""
