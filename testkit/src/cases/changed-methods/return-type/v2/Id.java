class Id {
  Integer id() {
    return 9;
  }

  static Object name() {
    return 5.5;
  }
}
