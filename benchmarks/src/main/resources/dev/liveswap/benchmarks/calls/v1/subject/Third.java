package subject;

class Third extends Base {
  @Override
  int poly(int x) {
    return x | base;
  }
}
