enum Color { BLUE, RED }
