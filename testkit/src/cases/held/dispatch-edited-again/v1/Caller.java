class Caller {
  static String call(Base base) {
    return base.added();
  }
}
