"""What comes back later: single turns, and what there is for today."""
