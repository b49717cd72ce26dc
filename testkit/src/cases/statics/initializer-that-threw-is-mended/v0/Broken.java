class Broken {
  static final int PORT = Integer.parseInt("none");

  static int twice() {
    return 2 * PORT;
  }
}
