class Cart {
  int x;
}
