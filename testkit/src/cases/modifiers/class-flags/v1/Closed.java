class Closed {
  String text() {
    return "closed";
  }
}
