public class Thing {
  int n = 2;

  class In {
    int own = 3;

    int m() {
      return n + own;
    }
  }

  class Low extends In {
    @Override
    int m() {
      return super.m() * 10 + n;
    }
  }
}
