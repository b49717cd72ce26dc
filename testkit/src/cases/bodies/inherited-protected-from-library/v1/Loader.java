class Loader extends java.util.AbstractList<String> {
  @Override
  public String get(int i) {
    return "x" + i;
  }

  @Override
  public int size() {
    return 3;
  }

  String touch() {
    modCount++;
    java.util.function.IntSupplier s = () -> this.modCount + super.hashCode() * 0;
    int changes = s.getAsInt();
    modCount = 0;
    try {
      removeRange(0, 1);
    } catch (UnsupportedOperationException e) {
      return changes + "unsupported" + super.indexOf("x2");
    }
    return "removed";
  }
}
