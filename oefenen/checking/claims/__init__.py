"""What an author claims and shows: eisen that are proven, proeven that are played."""
