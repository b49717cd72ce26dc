record Greeter(String name) {
  static String fixed() {
    return "none";
  }

  String own() {
    return new Object() {
          int length(String text) {
            return text.length();
          }
        }.length("four")
        + " of "
        + name;
  }
}
