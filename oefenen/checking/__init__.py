"""Is this scenario sound: exploration of everything that can be reached."""
