class Cart implements Priced {
  @Override
  public int price() {
    return 4;
  }

  @Override
  public int twice() {
    return 100 + Priced.super.twice();
  }
}
