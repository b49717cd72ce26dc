class Late implements Source {
  @Override
  public String get() {
    return "late";
  }

  @Override
  public int size() {
    return 0;
  }
}
