class Broken {
  static final int PORT = Integer.parseInt("80");

  static int twice() {
    return 2 * PORT;
  }
}
