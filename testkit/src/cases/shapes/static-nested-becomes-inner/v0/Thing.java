public class Thing {
  int n = 2;

  static class In {
    final int own;

    In(int own) {
      this.own = own;
    }

    int m() {
      return own;
    }

    int plain() {
      return own + 1;
    }
  }

  static class Plain {
    String text() {
      return "plain";
    }
  }

  In in(int own) {
    return new In(own);
  }
}
