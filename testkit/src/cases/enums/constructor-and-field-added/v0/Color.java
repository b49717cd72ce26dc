enum Color {
  RED;

  Color() {}

  boolean bright() {
    return false;
  }
}
