class Low extends Base {
  Low() {
    super("low");
  }

  Low(int n) {
    this();
  }
}
