class SubCart extends Cart {
  SubCart() {
    super("sub");
  }

  @Override
  public String name() {
    return "sub of " + super.name();
  }
}
