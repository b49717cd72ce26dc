class Cart {
  int n = 1;

  int grow() {
    return 0;
  }

  int bare() {
    return 0;
  }
}
