"""Ways to loosen a target in silence, and edits that change nothing, each tried on a copy of the real catalogue."""
