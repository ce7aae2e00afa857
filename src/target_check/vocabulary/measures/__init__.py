"""What is measured otherwise than by one number: stages, rates with their parts, several statements of a thing."""
