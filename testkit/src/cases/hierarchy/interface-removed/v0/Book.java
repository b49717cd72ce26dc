class Book implements Priced {
  public int price() { return 10; }
}
