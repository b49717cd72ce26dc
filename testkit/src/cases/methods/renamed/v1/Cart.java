class Cart {
  String after() {
    return "a";
  }

  String use() {
    return after();
  }
}
