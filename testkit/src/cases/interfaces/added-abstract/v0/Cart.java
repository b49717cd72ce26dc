class Cart implements Priced {
  @Override
  public int price() {
    return 4;
  }

  public int weight() {
    return 9;
  }
}
