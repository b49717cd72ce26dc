class Cart {
  long shared;

  String text() {
    return "own: " + shared;
  }
}
