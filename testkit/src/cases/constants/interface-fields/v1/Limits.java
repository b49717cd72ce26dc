import java.util.*;

interface Limits {
  int MAX = 6;
  List<String> LIST = new ArrayList<>(List.of("b"));
  Map<String, Integer> MAP = new TreeMap<>(Map.of("x", MAX, "size", LIST.size()));
  long NOW = Long.parseLong("77");
}
