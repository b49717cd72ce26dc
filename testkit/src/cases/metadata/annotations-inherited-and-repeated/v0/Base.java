class Base {
  String name;

  void m() {}
}
