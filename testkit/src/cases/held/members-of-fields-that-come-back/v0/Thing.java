class Thing {
  
  String use() throws Exception { return "none"; }
}
