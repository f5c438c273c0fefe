"""Two versions of a scenario compared by meaning: what the author changed, and what that does in play."""
