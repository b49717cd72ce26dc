class Beta {
  static String name = Gamma.upper("beta");
  static String text() { return name; }
}
