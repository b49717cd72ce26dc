class Cart implements Priced {
  @Override
  public int price() {
    return 4;
  }
}
