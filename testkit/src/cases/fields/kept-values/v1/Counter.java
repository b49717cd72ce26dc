class Counter {
  private int old;
  private int added = 10;

  int old() {
    return ++old;
  }

  int added() {
    return ++added;
  }
}
