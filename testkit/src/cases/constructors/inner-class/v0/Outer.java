class Outer {
  int n = 4;

  class Inner {
    int get() {
      return n;
    }
  }

  Inner make() {
    return new Inner();
  }
}
