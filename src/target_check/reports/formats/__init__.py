"""The forms in which something is told."""
