class Sub extends Data {
  int own = 2;

  public String toString() {
    String s = super.toString() + own;
    return s;
  }
}
