class Cart {
  String before() {
    return "b";
  }

  String use() {
    return before();
  }
}
