class User {
  static String use(Risk risk) {
    return "" + risk.go();
  }
}
