class Conv {
  static String to(Number n) {
    return "number";
  }

  static String to(Integer n) {
    return "integer";
  }
}
