public class Outer {
  private int n;
  private static String secret = "s";
  private static int added = 40;
  private String fresh() { return "f" + n; }

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
        return own + secret + fresh();
      }
    };
  }

  int local(int k) {
    class Counter {
      private int c = k;

      private int step() {
        c += n;
        return c * added;
      }
    }
    Counter counter = new Counter();
    counter.step();
    return counter.step() + counter.c;
  }

  class Mid {
    private int m = n + 10;
    private int extra = twice() + added;

    private class Hidden {
      private int h = extra + n;

      private int get() { return h + m; }
    }

    private String mine() {
      return "m" + m + twice();
    }

    class Deep {
      private int d = m + n;

      String all() {
        d = m + Outer.this.n;
        return mine() + d + secret + Mid.this.m + new Hidden().get() + new Late(Outer.this).text();
      }
    }

    static class Leaf {
      private static int count = 1;

      static String text() {
        return secret + count + new Late(new Outer(9)).text();
      }
    }
  }

  static class Other extends Mid {
    Other(Outer outer) {
      outer.super();
    }

    int sum() {
      return super.hashCode() == 0 ? 0 : 8 + Late.LEVEL;
    }
  }

  private static class Late {
    private static final int LEVEL = added + 1;
    private final Outer of;

    private Late(Outer of) { this.of = of; }

    private String text() { return "late" + of.n + of.fresh() + of.mid().mine(); }
  }
}
