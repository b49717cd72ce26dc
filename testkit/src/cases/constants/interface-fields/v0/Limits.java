import java.util.*;

interface Limits {
  int MAX = 5;
  List<String> LIST = new ArrayList<>(List.of("a"));
}
