class Base {
  static String tag = "base tag";
  String name = "base name";
  int n = 1;
}
