import java.util.function.*;

class Base {
  static Function<Integer, Integer> FACT = n -> n < 2 ? 1 : n * Base.FACT.apply(n - 1);

  final Supplier<String> text;

  Base(Supplier<String> text) {
    this.text = text;
  }

  static class Low extends Base {
    String name;
    final Supplier<String> own = () -> "own1 " + this.name;

    Low(String name) {
      super(() -> "text1 of " + name);
      this.name = name;
    }

    Supplier<String> nested(int depth) {
      return () -> {
        Function<Integer, Supplier<String>> inner =
            d -> d == 0 ? () -> name + "n" : () -> nested(d - 1).get() + d;
        return inner.apply(depth).get();
      };
    }

    static <T extends Comparable<T>> Supplier<String> generic(T t) {
      BiFunction<T, T, Integer> by = (a, b) -> a.compareTo(b) + 0;
      return () -> t + "" + by.apply(t, t);
    }
  }
}
