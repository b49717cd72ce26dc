public class Thing {
  int n = 2;

  static class In {
    int own = 3;

    int m() {
      return own;
    }
  }

  static class Low extends In {
    @Override
    int m() {
      return super.m() * 10;
    }
  }
}
