import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Stats {
  static long hits = 0;
  static Number boxed = 1;
  static final List<String> NAMES = new ArrayList<>();
  static Object byName = new HashMap<>();
  static CharSequence text = new StringBuilder("new");

  static String all() {
    return hits + " " + boxed + " " + NAMES + " " + byName + " " + text;
  }
}
