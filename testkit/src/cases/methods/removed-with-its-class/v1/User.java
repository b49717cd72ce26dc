class User {
  String use() {
    return "alone";
  }
}
