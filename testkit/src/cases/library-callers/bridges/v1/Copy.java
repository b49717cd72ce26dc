class Copy implements Cloneable {
  int n = 1;

  @Override
  public Copy clone() {
    try {
      Copy c = (Copy) super.clone();
      c.n++;
      return c;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }
}
