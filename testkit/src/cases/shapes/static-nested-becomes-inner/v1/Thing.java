public class Thing {
  int n = 2;

  class In {
    final int own;

    In(int own) {
      this.own = own;
    }

    int m() {
      return own + n;
    }

    int plain() {
      return own + 2;
    }

    class Deep {
      int sum() {
        return n + own;
      }
    }
  }

  class Plain {
    String text() {
      return "inner";
    }
  }

  In in(int own) {
    return new In(own);
  }
}
