class Uses {
  static Order make(String name) { return new Order(name, 2, "g"); }

  static String all() {
    Order order = make("n");
    return order + order.name() + order.amount() + order.gone();
  }
}
