package b;

import a.Base;
import a.Point;
import java.util.List;

public class Stranger {
  public static List<String> use(Base base, Point point) {
    return List.of("may not");
  }
}
