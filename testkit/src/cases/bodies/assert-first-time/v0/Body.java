class Body {
  String run() {
    return "run";
  }
}
