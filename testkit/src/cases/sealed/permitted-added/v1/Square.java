record Square(int a) implements Shape {}
