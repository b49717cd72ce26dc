class Derived extends Base {
  @Override
  String fixed() {
    return "derived " + super.fixed();
  }
}
