abstract class Base {
  abstract String name();

  String show() {
    return name();
  }
}
