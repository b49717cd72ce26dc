class Caller {
  static String call(Derived derived) {
    return derived.count + " " + Derived.total;
  }
}
