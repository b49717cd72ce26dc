import java.util.*;
import java.util.function.*;
public class Routes {
  final Map<String, Function<String, String>> all = new TreeMap<>();
  Routes get(String path, Function<String, String> handler) { all.putIfAbsent(path, handler); return this; }
  void register() {
    get("/0", q -> "0" + q);
    get("/c", q -> q + "C2").get("/b", q -> "B2" + q);
    get("/bb", q -> "BB" + q);
    get("/a", q -> "A2" + q);
    get("/d", q -> { String s = q.trim(); return s + "D2" + s.length(); });
    wasMoved();
  }
  void wasMoved() { get("/e", q -> "E2" + q.length() + q.toUpperCase()); }
  String see() { StringJoiner b = new StringJoiner(" "); all.forEach((p, h) -> b.add(p + "=" + h.apply("q"))); return b.toString(); }
}
