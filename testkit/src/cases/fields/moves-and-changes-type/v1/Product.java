class Product extends Entity<String> {
  Product(String id, int stock) {
    super(id);
    this.stock = stock;
  }
}
