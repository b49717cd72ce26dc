class Thing {
  int n = 3;

  Thing(int n) {
    this.n += n;
  }

  Thing() {
    n *= 10;
  }
}
