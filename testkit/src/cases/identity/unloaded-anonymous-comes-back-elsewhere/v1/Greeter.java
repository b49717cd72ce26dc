record Greeter(String name) {
  static String fixed() {
    return "none";
  }

  String own() {
    return name;
  }
}
