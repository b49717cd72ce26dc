class Two extends Base {
  @Override
  String who() {
    return "two " + super.who();
  }
}
