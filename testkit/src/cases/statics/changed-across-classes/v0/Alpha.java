class Alpha {
  static String greeting = "hello " + Beta.name;
  static String text() { return greeting; }
}
