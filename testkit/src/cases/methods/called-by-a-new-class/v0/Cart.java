class Cart {
  int n = 1;
}
