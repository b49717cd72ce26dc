class User {
  static String use(Cart cart) {
    return cart.add(3) + Cart.of("s", 4);
  }
}
