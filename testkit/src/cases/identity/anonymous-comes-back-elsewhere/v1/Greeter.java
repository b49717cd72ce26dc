record Greeter(String name) {
  static String fixed() {
    return new Object() {
      String text() {
        return "fixed";
      }
    }.text();
  }

  String own() {
    return name;
  }
}
