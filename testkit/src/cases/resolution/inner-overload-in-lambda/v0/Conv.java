class Conv {
  static String to(Number n) {
    return "number";
  }
}
