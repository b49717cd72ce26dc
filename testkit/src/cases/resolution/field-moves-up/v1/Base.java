class Base {
  int count = 100;
  static int total = 1000;
}
