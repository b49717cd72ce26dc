import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

class Stats {
  static int hits = 0;
  static Integer boxed = 1;
  static final ArrayList<String> NAMES = new ArrayList<>();
  static Map<String, Integer> byName = new HashMap<>();
  static String text = "old";

  static String all() {
    return hits + " " + boxed + " " + NAMES + " " + byName + " " + text;
  }
}
