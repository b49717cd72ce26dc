import java.util.function.BiConsumer;

public class Probe {
  static final Mix KEPT = new Mix();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("mix", KEPT.mix(1, 2, 3.5, (byte) 4, 5.5f, 6, 'a', (short) 8, true));
    saw.accept("shift", Mix.shift(new long[] {1, 2}, new int[][] {{10}, {20}}, 2.5));
    saw.accept("first", Mix.first(1, 2, 3));
    saw.accept("second", Mix.second(1, 2, 3));
    saw.accept("third", KEPT.viaPrivate());
  }
}
