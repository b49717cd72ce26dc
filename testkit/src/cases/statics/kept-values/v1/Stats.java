class Stats {
  static int count;
  static String label = "two".trim();
  static int more = count * 0 + 7;
}
