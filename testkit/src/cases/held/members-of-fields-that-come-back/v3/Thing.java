class Thing {
  volatile String name = "n"; int other = 2; final double fixed; Thing() { fixed = 0.0; }
  String use() throws Exception { return Members.use(this) + other; }
}
