package subject;

class Other extends Base {
  @Override
  int poly(int x) {
    return x * base;
  }
}
