"""One conversation as something to hand in: what was played, what it showed, and what the trainee and others say of it."""
