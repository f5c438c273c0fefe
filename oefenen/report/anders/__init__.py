"""How it could have gone otherwise: turning points, another opening, two conversations beside each other."""
