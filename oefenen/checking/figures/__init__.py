"""Exact figures over an exploration: chances, scores, routes, times."""
