record Greeter(String name) {
  private static String unused() {
    return new Object() {
      String first() {
        return "first";
      }
    }.first();
  }

  static String fixed() {
    return "none";
  }

  String own() {
    return name;
  }
}
