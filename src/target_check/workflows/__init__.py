"""What a user can do, one file each; the fronts only parse, call and print."""
