class Plain {
  String text() {
    return "plain";
  }
}
