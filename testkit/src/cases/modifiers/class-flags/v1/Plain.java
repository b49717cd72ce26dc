final class Plain {
  String text() {
    return "plain";
  }
}
