class Base {
  String who() {
    return "base";
  }

  protected int size(long factor, String... more) {
    return (int) factor + more.length;
  }

  String report() {
    return who() + size(2, "a");
  }
}
