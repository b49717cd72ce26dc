class User {
  static String use(Cart cart) {
    return cart.before() + cart.use();
  }
}
