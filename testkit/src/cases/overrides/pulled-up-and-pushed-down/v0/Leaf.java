class Leaf extends Top implements Shown {
  String id() {
    return "leaf";
  }

  public String label() {
    return "leaf's " + id() + Shown.super.label();
  }

  protected int weight = 1;

  static String util(int n) {
    return "leaf" + n;
  }
}
