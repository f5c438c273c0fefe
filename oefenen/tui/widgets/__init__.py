"""Widgets that show and report, and know nothing of playing or keeping."""
