class Counter {
  private int old;

  int old() {
    return ++old;
  }
}
