package p;
class Other {
  private static String fresh() { return "fresh"; }
  static int compare(Object a, Object b) { return a.toString().compareTo(b.toString()); }
}
