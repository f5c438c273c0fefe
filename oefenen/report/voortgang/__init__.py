"""How somebody's conversations went one after the other, with what that rests on."""
