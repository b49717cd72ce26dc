class Cart implements Priced {
  @Override
  public int price() {
    return 4;
  }

  public int weight() {
    return 9;
  }

  @Override
  public String name() {
    return "cart";
  }
}
