import java.util.*;

class Cache extends LinkedHashMap<String, Integer> {
  int limit = 2;

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, Integer> e) {
    return size() > limit;
  }

  @Override
  public Integer get(Object k) {
    Integer v = super.get(k);
    return v == null ? -1 : v;
  }
}
