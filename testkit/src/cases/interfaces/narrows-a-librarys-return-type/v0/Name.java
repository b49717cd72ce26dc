class Name implements Source {
  @Override
  public String get() {
    return "name";
  }

  @Override
  public int size() {
    return 4;
  }
}
