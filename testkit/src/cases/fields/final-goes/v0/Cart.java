class Cart {
  private final int[] fixed = {1};
  private int open = 2;
  private final String constant = "c";

  String all() {
    return fixed[0] + "" + open + constant;
  }
}
