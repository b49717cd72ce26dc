class Plain {
  String use() { return "plain"; }
}
