class Cart {
  String text = "old".trim();
}
