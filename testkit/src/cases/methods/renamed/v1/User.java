class User {
  static String use(Cart cart) {
    return cart.after() + cart.use();
  }
}
