import java.util.*;

class Cache extends LinkedHashMap<String, Integer> {
  int limit = 2;
}
