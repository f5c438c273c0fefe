"""What comes back later, and what to practise next."""
