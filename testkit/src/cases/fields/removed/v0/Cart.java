class Cart {
  int n = 1;
  int size = 2;
  int bare;

  int grow() {
    return ++size;
  }

  int bare() {
    return ++bare;
  }
}
