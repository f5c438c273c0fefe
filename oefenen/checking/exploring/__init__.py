"""Everything that can happen in a scenario: states, layers of them, and what is seen on the way."""
