class Body {
  String run() {
    assert fails() : "message";
    return "ran " + more();
  }

  private boolean fails() {
    throw new IllegalStateException("assertions are off");
  }

  private static String more() {
    assert false;
    return "more";
  }
}
