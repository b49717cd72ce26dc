import java.util.*;

class Cart {
  private final Map<String, Integer> prices = new HashMap<>();
  int n = 1;
  final List<String> names = new ArrayList<>(List.of("x"));
  long big = 1L << 33;
  double half = 0.5;
  boolean yes = true;
  char c = 'c';
  byte[] bytes = {1, 2, 3};
  String text = "text" + n;

  String all() {
    return n + " " + prices + names + big + half + yes + c + bytes.length + text;
  }

  int put(String key, int value) {
    prices.merge(key, value, Integer::sum);
    return prices.get(key);
  }
}
