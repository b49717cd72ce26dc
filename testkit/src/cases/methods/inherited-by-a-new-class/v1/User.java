class User {
  static String use() {
    Square square = new Square();
    Square other = new Square() {
          @Override
          public String area() {
            return "other " + super.area();
          }
        };
    return square.area() + square.name() + square.inside() + square.sides + Square.unit()
        + other.area() + other.inside();
  }
}
