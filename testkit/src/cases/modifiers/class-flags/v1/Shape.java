abstract class Shape {
  String text() {
    return "shape" + area();
  }

  abstract int area();
}
