"""The observation form: what the program saw, what people saw, and both beside each other."""
