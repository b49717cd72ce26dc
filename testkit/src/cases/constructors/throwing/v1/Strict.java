class Strict {
  static Strict last;
  int n;

  Strict() {}

  Strict(int n) throws java.io.IOException {
    if (n < 0) {
      throw new java.io.IOException("negative");
    }
    this.n = n;
    last = this;
  }
}
