class Cart {
  private final String name;

  Cart(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  @Override
  public int hashCode() {
    return 1;
  }
}
