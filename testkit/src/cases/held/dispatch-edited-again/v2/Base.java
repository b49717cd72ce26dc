class Base {
  String added() {
    return "base two";
  }
}
