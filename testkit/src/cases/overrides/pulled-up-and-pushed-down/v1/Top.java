abstract class Top {
  abstract String id();

  public String label() {
    return "top " + id();
  }

  protected int weight = 3;

  static String util(int n) {
    return "top" + n;
  }
}
