class Test implements Mine {
  public boolean test(String s) {
    return s.isEmpty();
  }
}
