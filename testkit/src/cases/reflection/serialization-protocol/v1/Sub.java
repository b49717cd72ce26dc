class Sub extends Data {
  long extra = 9;
  private final java.util.List<String> list = new java.util.ArrayList<>(java.util.List.of("l"));
  int own = 2;

  public String toString() {
    String s = super.toString() + own;
    s += extra + "" + list;
    return s;
  }
}
