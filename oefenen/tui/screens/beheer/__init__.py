"""The screens for the settings and for everything that was kept."""
