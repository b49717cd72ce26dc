class Base {
  String added() {
    return "base one";
  }
}
