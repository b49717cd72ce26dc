class Outer {
  String name = "outer";

  class Inner {
    String name = "inner";

    String see() {
      String seen = name + Outer.this.name;
      String name = "local";
      return seen + name + this.name;
    }
  }
}
