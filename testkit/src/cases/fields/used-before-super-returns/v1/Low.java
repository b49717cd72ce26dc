class Low extends Base {
  String text = "set";
  int untouched;

  @Override
  String describe() {
    untouched = 7;
    return "low";
  }
}
