class Loader extends java.util.AbstractList<String> {
  @Override
  public String get(int i) {
    return "x" + i;
  }

  @Override
  public int size() {
    return 3;
  }
}
