class Product {
  private final String id;
  private int stock;

  Product(String id, int stock) {
    this.id = id;
    this.stock = stock;
  }

  String text() {
    return id + stock;
  }
}
