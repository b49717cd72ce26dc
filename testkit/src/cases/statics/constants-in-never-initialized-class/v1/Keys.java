import java.util.ArrayList;
import java.util.List;

class Keys {
  static final String FIRST = "one";
  static final String SECOND = "two";
  static final long LIMIT = 1L << 40;
  static final List<String> ALL = new ArrayList<>(List.of(FIRST, SECOND));
}
