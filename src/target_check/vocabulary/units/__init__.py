"""Units, and quantities in them."""
