record Greeter(String name) {
  static String fixed() {
    return "none";
  }

  String own() {
    return new Comparable<String>() {
      public int compareTo(String other) {
        return name.compareTo(other);
      }
    }.compareTo("Bob") + " of " + name;
  }
}
