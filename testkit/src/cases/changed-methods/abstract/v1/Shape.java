abstract class Shape {
  double area() {
    return 1;
  }

  abstract String name();

  String all() {
    return name() + area();
  }
}
