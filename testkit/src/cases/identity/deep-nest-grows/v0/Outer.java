public class Outer {
  private int n;
  private static String secret = "s";

  Outer(int n) {
    this.n = n;
  }

  private int twice() {
    return n * 2;
  }

  Mid mid() {
    return new Mid();
  }

  Object anon() {
    return new Object() {
      private int own = twice();

      @Override
      public String toString() {
        return own + secret + "";
      }
    };
  }

  int local(int k) {
    class Counter {
      private int c = k;

      private int step() {
        c += n;
        return c;
      }
    }
    Counter counter = new Counter();
    counter.step();
    return counter.step() + counter.c;
  }

  class Mid {
    private int m = n + 10;

    private String mine() {
      return "m" + m + twice();
    }

    class Deep {
      private int d = m + n;

      String all() {
        d = m + Outer.this.n;
        return mine() + d + secret + Mid.this.m + "";
      }
    }

    static class Leaf {
      private static int count = 1;

      static String text() {
        return secret + count + "";
      }
    }
  }

  static class Other extends Mid {
    Other(Outer outer) {
      outer.super();
    }

    int sum() {
      return super.hashCode() == 0 ? 0 : 7;
    }
  }
}
