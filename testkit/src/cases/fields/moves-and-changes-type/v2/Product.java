class Product extends Entity<String> {
  private double stock;

  Product(String id, int stock) {
    super(id);
    this.stock = stock;
  }

  @Override
  String text() {
    return super.text() + stock;
  }
}

