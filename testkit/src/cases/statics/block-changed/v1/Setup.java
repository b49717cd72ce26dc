class Setup {
  static int value;

  static {
    value = 2;
    System.setProperty("setup", "two");
  }
}
