"""The shape of a scenario, drawn."""
