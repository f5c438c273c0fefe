"""Playing: persona machine, fasen, clock, scoring and replay; pure, without input or output."""
