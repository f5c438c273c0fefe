"""A time-out, as in role-play: how often there is one."""

HOOGUIT = 2
"""Time-outs in one conversation."""
