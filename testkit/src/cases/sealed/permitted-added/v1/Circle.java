record Circle(int r) implements Shape {}
