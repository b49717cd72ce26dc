import java.util.*;
import java.util.function.*;

class Body {
  String run(String s) {
    assert s != null : "never";
    String result = "";
    switch (s) {
      case "a", "b" -> result += 1;
      case "c" -> result += 2;
      default -> result += 3;
    }
    StringBuilder log = new StringBuilder();
    try (AutoCloseable c = () -> log.append("closed")) {
      log.append("open ");
    } catch (Exception e) {
      log.append(e);
    }
    Function<Integer, Function<Integer, Integer>> add = x -> y -> x + y + s.length();
    var text = """
        block %s
        """.formatted(add.apply(1).apply(2));
    Object o = result;
    if (o instanceof String t && !t.isEmpty()) {
      result += t + log + text;
    }
    int[][] grid = new int[2][3];
    grid[1][2] = result.length();
    outer:
    for (int[] row : grid) {
      for (int cell : row) {
        if (cell > 0) {
          result += cell;
          break outer;
        }
      }
    }
    return result;
  }
}
