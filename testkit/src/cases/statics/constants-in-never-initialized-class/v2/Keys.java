import java.util.ArrayList;
import java.util.List;

class Keys {
  static final String FIRST = "eins";
  static final String SECOND = "two";
  static final long LIMIT = 2;
  static final List<String> ALL = new ArrayList<>(List.of(FIRST, SECOND));
}
