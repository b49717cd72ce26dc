class Cart {
  String text = "new".trim();
}
