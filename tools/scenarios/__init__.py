"""The page with the figures of every scenario that comes with oefenen."""
