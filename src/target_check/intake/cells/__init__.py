"""One cell each: what it says, or why it says nothing."""
