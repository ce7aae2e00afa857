"""YAML with the place of every key."""
