class Base {
  private String m() {
    return "base";
  }

  String call() {
    return m() + this.m();
  }
}
