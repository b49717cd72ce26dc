class Cell {
  int x = 1;

  long work(int n) {
    return x * (long) n;
  }
}
