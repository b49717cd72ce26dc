import java.util.*;

class Config {
  static int used = 4;
  static int rate = used + 10;
  private static final Map<String, Integer> CACHE = new TreeMap<>(Map.of("rate", rate));
  public static final String NAME = new String("n") + CACHE;
  static final int CONSTANT = 42;
  static final long WIDE = CONSTANT * 2L;
  static int later;

  static {
    later = rate * 2;
  }

  static int count() {
    CACHE.merge("hits", 1, Integer::sum);
    return CACHE.remove("hits");
  }
}
