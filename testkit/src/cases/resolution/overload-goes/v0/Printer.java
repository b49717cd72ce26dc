class Printer {
  String print(Object o) {
    return "object";
  }

  String print(String s) {
    return "string";
  }
}
