class Beta {
  static String name = Gamma.upper("b");
  static String text() { return name; }
}
