"""Numbers as people write them, and intervals of what they may be."""
