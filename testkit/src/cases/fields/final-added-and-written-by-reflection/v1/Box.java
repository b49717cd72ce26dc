class Box {
  private final StringBuilder text = new StringBuilder("t");
  private final int number = Integer.parseInt("4");

  String all() {
    return text + "" + number;
  }
}
