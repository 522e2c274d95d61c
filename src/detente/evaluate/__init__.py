"""How well the coder does: hand-coded texts against what it makes of them."""
