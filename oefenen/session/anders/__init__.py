"""Going back, and beginning in another way."""
