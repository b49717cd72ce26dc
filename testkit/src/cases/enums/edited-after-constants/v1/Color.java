enum Color {
  RED,
  GREEN;

  private static String name1() {
    return "a";
  }
}
