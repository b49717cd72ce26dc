class User {
  static String use(int n) {
    switch (n) {
      case Limits.MAX:
        return "max " + Limits.NAME;
      default:
        return "less than " + Limits.MAX;
    }
  }
}
