"""Three written-out conversations of every scenario that comes with oefenen: the best, one in between and the worst."""
