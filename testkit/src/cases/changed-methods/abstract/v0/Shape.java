abstract class Shape {
  abstract double area();

  String name() {
    return "shape";
  }

  String all() {
    return name() + area();
  }
}
