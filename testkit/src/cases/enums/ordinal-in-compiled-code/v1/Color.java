enum Color { RED, GOLD, GREEN, BLUE }
