class Cart {
  private int[] fixed = {1};
  private final int open = 2;
  private String constant = "c";

  String all() {
    fixed = new int[] {5};
    constant = "d";
    return fixed[0] + "" + open + constant;
  }
}
