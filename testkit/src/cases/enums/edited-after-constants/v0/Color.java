enum Color {
  RED;

  private static String name1() {
    return "a";
  }
}
