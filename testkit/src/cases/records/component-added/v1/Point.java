import java.util.*;

record Point(int x, int y, List<String> tags) implements java.io.Serializable {
  Point {
    tags = List.copyOf(tags);
  }

  Point(int x, int y) { this(x, y, List.of("none")); }
}
