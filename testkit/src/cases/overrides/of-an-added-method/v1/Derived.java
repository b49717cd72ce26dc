class Derived extends Base {
  @Override
  String added() {
    return "derived " + super.added();
  }
}
