"""The screens for a colleague or a trainer."""
