class BigCart extends shop.Cart {
  String big() {
    return "big";
  }
}
