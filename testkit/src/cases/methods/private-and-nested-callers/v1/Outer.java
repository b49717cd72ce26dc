import java.util.function.*;

class Outer {
  private int seed = 3;
  private long big = 1L << 40;
  private static double ratio = 0.5;

  private long secret(int a, long b, double c, Object... more) {
    return a + b + (long) c + more.length + seed + big;
  }

  private static String hidden(String s) {
    return s + ratio;
  }

  static class Nested {
    String use(Outer o) {
      return "" + o.secret(1, 2L, 3.5, "a", "b") + hidden("n") + (o.big += 1) + (o.big--) + (ratio *= 1) + mine();
    }

    private String mine() {
      return "mine";
    }
  }

  class Inner {
    int own = 1;

    String use() {
      return "" + secret(own, seed, big) + Outer.this.secret(0, 0, 0) + deep.get();
    }

    private final Supplier<String> deep = () -> hidden("deep" + Outer.this.seed + own);

    class Deeper {
      String use() {
        return "" + secret(own, 1, 1) + Inner.this.deep.get() + new Nested().mine();
      }
    }
  }

  String all() {
    Inner inner = new Inner();
    class Local {
      int l = seed;

      String use() {
        return "" + secret(l, l, l) + hidden("local") + twice();
      }

      private int twice() {
        return l * 2;
      }
    }
    Function<Integer, String> f = i -> {
      return "" + secret(i, i, i) + hidden("f");
    };
    Supplier<String> anonymous =
        new Supplier<>() {
          public String get() {
            return "" + secret(seed, 0, 0) + again();
          }

          private String again() {
            return hidden("again" + big);
          }
        };
    BiFunction<Outer, Outer, String> g = (a, b) -> a.seed + "" + b.seed;
    g = (a, b) -> a.secret(b.seed, b.big, 0) + "";
    Function<String, String> ref = Outer::hidden;
    ToLongFunction<Outer> bound = o -> o.big;
    return new Nested().use(this) + "|" + inner.use() + "|" + inner.new Deeper().use() + "|" + new Local().use() + "|" + f.apply(2) + "|" + anonymous.get() + "|" + g.apply(this, this)
        + "|" + ref.apply("ref") + bound.applyAsLong(this)
    ;
  }
}
