class E extends D {
  @Override
  String who() {
    return "E, " + super.who();
  }
}
