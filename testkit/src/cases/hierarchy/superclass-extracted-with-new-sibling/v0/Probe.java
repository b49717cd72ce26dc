import java.util.*;
import java.util.function.*;
public class Probe {
  static final Shape kept = new Sq();
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("names", kept.area() + Factory.make().area());
    saw.accept("methods", Factory.make().getClass().getDeclaredMethods().length);
    List<Shape> l = new ArrayList<>(List.of(Factory.make(), kept));
    l.sort(Comparator.comparing(Shape::area));
    saw.accept("first", l.get(0).getClass().getName());
    StringBuilder b = new StringBuilder();
    for (Runnable r : Factory.tasks(b)) { r.run(); Thread t = new Thread(r); t.start(); t.join(); }
    saw.accept("run", b);
  }
}
