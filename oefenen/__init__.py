"""Oefen lastige oudergesprekken in de terminal."""
