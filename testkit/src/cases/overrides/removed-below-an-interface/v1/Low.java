class Low extends Base {
  String own() {
    return "own" + name();
  }
}
