"""The screens of the terminal app: each decides what its widgets report."""
