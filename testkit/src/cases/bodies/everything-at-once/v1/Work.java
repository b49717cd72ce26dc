import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Work {
  String run(int n) {
    record Point(int x, int y) {
      Point {
        if (x < 0) throw new IllegalArgumentException();
      }

      int sum() {
        return x + y;
      }

      static Point of(int i) {
        return new Point(i, i * i);
      }
    }
    enum Way { UP, DOWN { @Override int sign() { return -1; } }; int sign() { return 1; } }
    interface Scale { int by(int v); }
    Scale scale = v -> v * n;
    return IntStream.range(0, n)
        .mapToObj(Point::of)
        .map(p -> scale.by(p.sum()) * Way.values()[p.x() % 2].sign())
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  static class Res implements AutoCloseable {
    final String name;
    final List<String> log;

    Res(String name, List<String> log) {
      this.name = name;
      this.log = log;
      log.add("open " + name);
    }

    @Override
    public void close() {
      log.add("close " + name);
      throw new IllegalStateException("closing " + name);
    }
  }

  List<String> closing() {
    List<String> log = new ArrayList<>();
    try (Res a = new Res("a", log); Res b = new Res("b", log)) {
      log.add("body");
      throw new RuntimeException("body");
    } catch (RuntimeException e) {
      log.add(e.getMessage() + " " + Stream.of(e.getSuppressed()).map(Throwable::getMessage).toList());
    } finally {
      log.add("finally");
    }
    return log;
  }

  String search(int[][] rows, int wanted) {
    outer:
    for (int i = 0; i < rows.length; i++) {
      for (int cell : rows[i]) {
        if (cell == wanted) {
          return "row " + i;
        }
        if (cell > wanted) {
          break outer;
        }
        if (cell % 2 == 0) {
          continue outer;
        }
      }
    }
    return "none";
  }

  String text(String s) {
    assert s != null : "no text";
    return """
        <%s>
          \tline
        """.formatted(s) + 1 + 'c' + 2.5f + null + true + 7L;
  }

  String caught(String s) {
    try {
      switch (s) {
        case "a":
          throw new java.io.IOException("io");
        case "b":
          throw new ArithmeticException("b");
        default:
          return "fine";
      }
    } catch (java.io.IOException | ArithmeticException e) {
      return e.getMessage();
    } finally {
      s = null;
    }
  }

  <K extends Comparable<? super K>, V extends CharSequence & Comparable<V>> String nested(
      Map<? extends K, ? extends List<? extends V>> map) {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<? extends K, ? extends List<? extends V>> e : map.entrySet()) {
      for (V v : e.getValue()) {
        all.append(e.getKey()).append(v.length()).append(v);
      }
    }
    return all.toString();
  }
}
