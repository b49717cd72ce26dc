class Config {
  static String text = "new".trim();
  static final Object FIXED = "f2".trim();
  static final int[] TABLE = {4, 5, 6};
  static java.util.List<String> list = new java.util.ArrayList<>(java.util.List.of("b", "c"));
}
