class Printer {
  String print(Object o) {
    return "object";
  }

  String print(String s) {
    return "string";
  }

  static String size(long n) {
    return "long";
  }

  static String size(int n) {
    return "int";
  }
}
