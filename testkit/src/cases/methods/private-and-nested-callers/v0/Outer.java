import java.util.function.*;

class Outer {
  private int seed = 3;

  static class Nested {
    String use(Outer o) {
      return "" + o.seed;
    }
  }

  class Inner {
    int own = 1;

    String use() {
      return "" + seed;
    }

    class Deeper {
      String use() {
        return "" + own;
      }
    }
  }

  String all() {
    Inner inner = new Inner();
    class Local {
      int l = seed;

      String use() {
        return "" + l;
      }
    }
    Function<Integer, String> f = i -> {
      return "" + i;
    };
    Supplier<String> anonymous =
        new Supplier<>() {
          public String get() {
            return "" + seed;
          }
        };
    BiFunction<Outer, Outer, String> g = (a, b) -> a.seed + "" + b.seed;
    return new Nested().use(this) + "|" + inner.use() + "|" + inner.new Deeper().use() + "|" + new Local().use() + "|" + f.apply(2) + "|" + anonymous.get() + "|" + g.apply(this, this)
    ;
  }
}
