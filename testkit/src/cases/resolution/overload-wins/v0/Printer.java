class Printer {
  String print(Object o) {
    return "object";
  }

  static String size(long n) {
    return "long";
  }
}
