import java.util.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;

class Model {
  final String id;
  int base = 4;
  static int made;

  Model(String id) {
    this.id = id;
    late = "late " + id;
  }

  private final Map<String, Integer> cache = new HashMap<>();
  final Supplier<String> lambda = () -> "lambda " + base;
  final Function<Integer, Integer> ref = this::plus;
  int[][] grid = {{1, 2}, {3, base}};
  long sum = base * 2L + grid.length;
  String choice = switch (base) {
    case 4 -> "four";
    default -> "other";
  };
  Object anonymous =
      new Object() {
        int n = base;

        @Override
        public String toString() {
          return "anon" + n + sum;
        }
      };
  char c = base > 3 ? 'y' : 'n';
  boolean flag = base > 3 && sum > 2 || grid == null;
  volatile double d = Math.max(base, 2.5);
  final List<String> many = List.of("a" + base, choice);
  String late;
  Object self = this;
  AtomicInteger counter = new AtomicInteger(base);
  float f = 1.5f;
  short s = (short) base;
  byte b = 1;
  Integer boxed = base;
  Long none;
  EnumMap<Thread.State, String> map = new EnumMap<>(Map.of(Thread.State.NEW, "new"));
  List<String> many2 = new ArrayList<>();

  int plus(int n) {
    return n + base;
  }

  String show() {
    String r = id + base;
    r += cache.merge("k", 1, (x, y) -> 1) + lambda.get() + ref.apply(1) + grid[1][1] + sum + choice + anonymous + c + flag + d + many + (self == this) + counter + f + s + b + boxed + none + map;
    return r;
  }
}
