interface Settings {
  int A = 2;
  String B = "b" + A;
  java.util.List<String> C = new java.util.ArrayList<>(java.util.List.of(B));

  static String all() {
    return A + B + C;
  }
}
