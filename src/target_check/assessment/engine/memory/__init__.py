"""The engine in memory: the reference."""
