class Id {
  long id() {
    return 7_000_000_000L;
  }

  static CharSequence name() {
    return new StringBuilder("N");
  }
}
