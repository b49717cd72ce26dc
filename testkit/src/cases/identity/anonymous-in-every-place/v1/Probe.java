import java.util.*;
import java.util.function.*;

public class Probe {
  static final Shop KEPT = new Shop("k");
  static final List<Object> OBJECTS = new ArrayList<>(KEPT.objects(2));
  static final Object FROM_STATIC = Shop.MADE;

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", OBJECTS.toString());
    saw.accept("static", FROM_STATIC.toString());
    saw.accept("new", new Shop("n").objects(3).toString());
    saw.accept("compare", Shop.ORDER.compare("a", "B"));
    saw.accept("args", KEPT.withArguments().toString());
    for (Object each : OBJECTS) {
      saw.accept("enclosing " + OBJECTS.indexOf(each), String.valueOf(each.getClass().getEnclosingMethod()));
    }
  }
}
