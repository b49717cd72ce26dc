import java.util.*;
import java.util.function.*;
public class Routes {
  final Map<String, Function<String, String>> all = new TreeMap<>();
  Routes get(String path, Function<String, String> handler) { all.putIfAbsent(path, handler); return this; }
  void register() {
    get("/a", q -> "A" + q).get("/b", q -> "B" + q).get("/c", q -> q + "C");
    get("/d", q -> q.trim() + "D" + q.length());
  }
  void moved() { get("/e", q -> "E" + q.length() + q.toUpperCase()); }
  String see() { StringJoiner b = new StringJoiner(" "); all.forEach((p, h) -> b.add(p + "=" + h.apply("q"))); return b.toString(); }
}
