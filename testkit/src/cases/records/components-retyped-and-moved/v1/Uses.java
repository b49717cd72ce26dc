class Uses {
  static Order make(String name) { return new Order(2.5, name); }

  static String all() {
    Order order = make("n");
    String text = order + order.name() + order.amount() + new Order.Line(order, 3);
    try {
      new Order(-1, "bad");
    } catch (IllegalArgumentException e) {
      text += "refused";
    }
    return text;
  }
}
