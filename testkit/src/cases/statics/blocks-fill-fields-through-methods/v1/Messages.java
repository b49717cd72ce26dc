import java.util.*;
class Messages {
  private static final Map<String, String> TEXTS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  static final List<String> ORDER = new LinkedList<>();
  static {
    put("empty", "must not be empty");
    put("long", "too long");
  }
  private static void put(String k, String v) { TEXTS.put(k, v); ORDER.add(k); }
  static String get(String k) { return TEXTS.getOrDefault(k, k); }
}
