class Base {
  final String how;

  Base(String how) {
    this.how = how;
  }
}
