import java.util.function.*;

class Base {
  static Function<Integer, Integer> FACT = n -> n < 2 ? 2 : n * Base.FACT.apply(n - 1);

  final Supplier<String> text;

  Base(Supplier<String> text) {
    this.text = text;
  }

  static class Low extends Base {
    final Runnable zero = () -> {};
    String name;
    final Supplier<String> own = () -> "own2 " + this.name;

    Low(String name) {
      super(() -> "text2 of " + name);
      Runnable r = () -> System.getProperty(name);
      this.name = name;
    }

    Supplier<String> nested(int depth) {
      return () -> {
        Predicate<String> p = s -> s.isEmpty();
        Function<Integer, Supplier<String>> inner =
            d -> d == 0 ? () -> name + "N" : () -> nested(d - 1).get() + d;
        return inner.apply(depth).get();
      };
    }

    static <T extends Comparable<T>> Supplier<String> generic(T t) {
      Supplier<T> s = () -> t;
      BiFunction<T, T, Integer> by = (a, b) -> a.compareTo(b) + 1;
      return () -> t + "" + by.apply(t, t);
    }
  }
}
