"""What the trainee says and thinks, beside what was measured."""
