class B extends A {
  String who() {
    return "B of " + getClass().getSimpleName();
  }
}
