"""Two promises held against each other: which asks for more, aspect by aspect."""
