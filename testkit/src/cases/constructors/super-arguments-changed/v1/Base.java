class Base {
  final String how;

  Base(String how) {
    this.how = how;
  }

  protected Base(String how, int n) {
    this(how + n);
  }
}
