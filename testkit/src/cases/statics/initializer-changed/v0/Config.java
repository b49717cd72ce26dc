class Config {
  static String text = "old".trim();
  static final Object FIXED = "f1".trim();
  static final int[] TABLE = {1, 2, 3};
  static java.util.List<String> list = new java.util.ArrayList<>(java.util.List.of("a"));
}
