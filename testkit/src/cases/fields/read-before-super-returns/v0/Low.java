class Low extends Base {
  @Override
  String describe() {
    return "low";
  }
}
