class Body {
  String run(String s) {
    return s;
  }
}
