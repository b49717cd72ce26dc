class Cart {
  int k = new java.util.ArrayList<>().size();

  public String m() {
    return "M";
  }

  String use() {
    return m() + k++;
  }
}
