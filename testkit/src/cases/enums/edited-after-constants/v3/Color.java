enum Color {
  RED,
  GREEN,
  BLUE;

  private static String name2() {
    return "a";
  }
}
