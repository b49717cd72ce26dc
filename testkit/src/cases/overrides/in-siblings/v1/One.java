class One extends Base {
  @Override
  String who() {
    return "one";
  }
}
