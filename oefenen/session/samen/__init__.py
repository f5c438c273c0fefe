"""With a colleague or a trainer: observing, handing over, remarks, a file to hand in."""
