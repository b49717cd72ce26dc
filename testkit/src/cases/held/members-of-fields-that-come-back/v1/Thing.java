class Thing {
  volatile String name = "n"; final double fixed; Thing() { fixed = 0.0; }
  String use() throws Exception { return Members.use(this); }
}
