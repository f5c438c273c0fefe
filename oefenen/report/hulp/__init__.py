"""Help: a time-out in a conversation, and an example before it."""
