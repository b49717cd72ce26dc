import java.util.function.BiConsumer;

public class Probe {
  static int calls;

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    calls = 0;
    boolean yes = calls == 0;
    saw.accept("nested", new Pair(yes ? new Pair(1, 2) : null, new Pair(yes && calls == 1 ? "x" : "y", new Pair())));
    saw.accept("concat", new Pair("a" + (yes ? 1 : 2), new int[] {yes ? 3 : 4}.length));
    try {
      saw.accept("throws", new Pair(1, Integer.parseInt(yes ? "x" : "1")));
    } catch (NumberFormatException e) {
      saw.accept("throws", "thrown");
    }
    saw.accept("loop", java.util.stream.IntStream.range(0, 3).mapToObj(i -> new Pair(i, i * i)).toList());
  }
}
