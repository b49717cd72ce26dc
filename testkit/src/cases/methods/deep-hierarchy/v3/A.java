class A {
  String a() {
    return "a";
  }
}
