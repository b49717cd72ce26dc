class C extends B {
  @Override
  String who() {
    return "C, " + super.who();
  }
}
