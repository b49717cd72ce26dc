enum Color { GREEN, RED, GOLD, BLUE }
