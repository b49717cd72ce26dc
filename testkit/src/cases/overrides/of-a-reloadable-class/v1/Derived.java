class Derived extends Base {
  @Override
  String who() {
    return "derived of " + super.who();
  }

  @Override
  public int size(long factor, String... more) {
    return super.size(factor * 10, more) + 1;
  }
}
