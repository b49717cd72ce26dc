class Base {
  public String m() {
    return "base";
  }

  String call() {
    return m() + this.m();
  }
}
