enum Color { RED, BLUE, GREEN, GOLD }
