class Low extends Base {
  Low() {
    super("low", 2);
  }

  Low(int n) {
    super("n", n * 2);
  }

  Low(String s) {
    this(s.length());
  }
}
