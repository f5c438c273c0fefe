"""The screens for coming back: today, single turns, progress, cards."""
