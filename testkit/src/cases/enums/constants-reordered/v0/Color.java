enum Color { RED, BLUE }
