"""What is measured otherwise than by a number."""
