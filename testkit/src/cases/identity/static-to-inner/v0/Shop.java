public class Shop {
  private String name = "shop";
  static class A { private int n = 1; String see() { return "a" + n; } }
  class B { private int n = 2; String see() { return name + n; } }
  class C { private int n = 3; String see() { return "c" + n; } }
  String all() { return new A().see() + new B().see() + new C().see(); }
}
