"""What an author has written, mapped to the model: one module an entry."""
