import java.util.ArrayList;
import java.util.List;

class Pool {
  static final int LIMIT = Settings.SIZE * 2;
  static final String NAME = name();
  static final List<Integer> LIMITS = new ArrayList<>(List.of(LIMIT));
  static int calls = Settings.SIZE;

  private static String name() {
    return Settings.title + " of " + LIMIT;
  }

  interface Half {
    double OF_LIMIT = Pool.LIMIT / 2.0;
  }

  static class NeverInitialized {
    static final int LIMIT = Settings.SIZE + 1;
  }
}
