class Cart {
  final int k = new java.util.ArrayList<>().size();

  private String m() {
    return "m";
  }

  String use() {
    return m() + k;
  }
}
