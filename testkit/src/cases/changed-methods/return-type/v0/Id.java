class Id {
  int id() {
    return 7;
  }

  static String name() {
    return "n";
  }
}
