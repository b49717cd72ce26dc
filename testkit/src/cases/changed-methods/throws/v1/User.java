class User {
  static String use(Risk risk) {
    try {
      return "" + risk.go();
    } catch (java.io.IOException e) {
      return "caught " + e.getMessage();
    }
  }
}
