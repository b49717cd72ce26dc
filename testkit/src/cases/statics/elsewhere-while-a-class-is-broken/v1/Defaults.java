class Defaults {
  static int limit() {
    return 10;
  }
}
