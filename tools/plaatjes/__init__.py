"""Draws the pictures of the screens: the app itself is played with the keys that the handbook for students names."""
