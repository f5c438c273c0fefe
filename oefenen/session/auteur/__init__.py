"""For who writes scenarios: checking, trying out, following, renaming, comparing."""
