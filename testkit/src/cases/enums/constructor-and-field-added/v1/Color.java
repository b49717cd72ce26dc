enum Color {
  RED;

  private boolean bright = true;

  Color() {
    this.bright = this.bright;
  }

  boolean bright() {
    return bright;
  }
}
