class Cart {
  int n = 3;
}
