class Plain {
  static X.Task task(String s) { return () -> "task " + s; }
  String use() throws Exception { return "plain " + ((X.Task) X.copy(task("t"))).get(); }
}
