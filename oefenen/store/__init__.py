"""What was played, kept safely."""
