package subject;

class Base {
  int base = 1;

  int poly(int x) {
    return x + base;
  }
}
