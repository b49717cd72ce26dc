class Setup {
  static int value;

  static {
    value = 1;
    System.setProperty("setup", "one");
  }
}
