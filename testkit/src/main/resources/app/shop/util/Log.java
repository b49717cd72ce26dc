package shop.util;

import java.util.ArrayList;
import java.util.List;

public final class Log {
  private static final List<String> LINES = new ArrayList<>();

  private Log() {}

  public static synchronized void debug(String line) {
    LINES.add(line);
  }

  public static synchronized List<String> lines() {
    return List.copyOf(LINES);
  }

  public static synchronized void clear() {
    LINES.clear();
  }
}
