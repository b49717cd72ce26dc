class Stats {
  static int count;
  static String label = "one";
}
