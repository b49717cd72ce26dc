class Low extends Base {
  String text = "set";

  @Override
  String describe() {
    return "low " + text;
  }
}
