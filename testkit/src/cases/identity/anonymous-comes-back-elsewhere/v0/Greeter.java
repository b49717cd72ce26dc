record Greeter(String name) {
  private static String unused() {
    return new Object() {
      String first() {
        return "first";
      }
    }.first();
  }

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
