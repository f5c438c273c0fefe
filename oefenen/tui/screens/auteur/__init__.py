"""The screens for who writes scenarios."""
