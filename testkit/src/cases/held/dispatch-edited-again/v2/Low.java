class Low extends Base {
  @Override
  String added() {
    return "low two";
  }
}
