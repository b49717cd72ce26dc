public class Shop {
  private String name = "shop";
  class A { private int n = 1; String see() { return "a" + n + name; } }
  static class B { private int n = 2; String see() { return "b" + n; } }
  class C { private int n = 3; String see() { return "c" + n + name; } }
  String all() { return new A().see() + new B().see() + new C().see(); }
}
