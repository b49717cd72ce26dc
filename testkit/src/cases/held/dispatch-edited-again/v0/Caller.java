class Caller {
  static String call(Base base) {
    return "none";
  }
}
