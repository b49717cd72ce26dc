enum Color {
  RED,
  GREEN,
  BLUE;

  private static String name1() {
    return "a";
  }
}
