class Caller {
  static String call(Shop shop) {
    return shop.added();
  }
}
