class Helper extends Cart {
  Helper() {
    super(7);
  }

  static String help(Cart cart) {
    return cart.added() + cart.more + Cart.name + new Cart(5).added() + new Helper().added();
  }

  @Override
  String added() {
    return "helper's " + super.added();
  }
}
