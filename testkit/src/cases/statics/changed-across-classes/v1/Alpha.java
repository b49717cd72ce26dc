class Alpha {
  static String greeting = "good day " + Beta.name;
  static String text() { return greeting; }
}
