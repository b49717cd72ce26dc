class Caller {
  static String call(Derived derived) {
    return derived.m() + Derived.s();
  }
}
