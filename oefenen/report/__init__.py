"""Numbers and texts from played conversations; one place for every figure that a screen or a file shows."""
