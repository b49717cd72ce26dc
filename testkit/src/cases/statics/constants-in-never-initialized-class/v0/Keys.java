import java.util.ArrayList;
import java.util.List;

class Keys {
  static final String FIRST = "first";
  static final List<String> ALL = new ArrayList<>(List.of(FIRST));
}
