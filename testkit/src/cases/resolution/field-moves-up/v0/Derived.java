class Derived extends Base {
  int count = 10;
  static int total = 20;
}
