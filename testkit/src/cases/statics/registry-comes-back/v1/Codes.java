class Codes {
  static final String Y = Registry.add("y");
  static final int COUNT = Registry.size();
  static void touch() {}
}
