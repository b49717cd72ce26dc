public class Shop {
  private int sold = 3;
  private String secret() { return "s" + sold; }
  private static String mark(String s) { return "<" + s + ">"; }
  public String describe() { return "shop " + sold; }
  private static class Till {
    private long cents = 12;
    private String open() { return "till" + cents; }
  }
  String till() { return new Till().open(); }
}
