"""What is wrong with a scenario, for people and for other programs."""
