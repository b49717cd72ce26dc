class BigCart extends shop.Cart {
  String big() {
    return "big" + guarded(8) + super.open(9) + this.open(10);
  }
}
