class Outer {
  String name = "outer";

  class Inner {
    String see() {
      return name;
    }
  }
}
