class Thing {
  int other = 2;
  String use() throws Exception { return "none" + other; }
}
