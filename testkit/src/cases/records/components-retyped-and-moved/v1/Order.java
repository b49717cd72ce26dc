record Order(double amount, String name) implements Named {
  static int made;

  Order {
    if (amount < 0) throw new IllegalArgumentException("amount");
    made++;
  }

  @Override
  public String name() { return name.toUpperCase(); }

  @Override
  public String toString() { return "Order of " + name + " " + twice(); }

  private double twice() { return amount * 2; }

  record Line(Order order, int number) {}
}
