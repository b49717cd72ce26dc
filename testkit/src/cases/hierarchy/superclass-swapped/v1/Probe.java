import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

public class Probe {
  static final Thing thing = new Thing();
  static final Plain plain = new Plain();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("count", thing.next());
    Thing fresh = new Thing();
    saw.accept("who", fresh.who() + new Plain().who() + new Plain() + fresh.next());
    saw.accept("text", fresh.toString().replaceAll("@.*", "@"));
    Set<Object> all = new HashSet<>();
    all.add(new Thing());
    all.add(new Thing());
    all.add(new Plain());
    saw.accept("set", all.size());
    saw.accept("old", ((Object) thing instanceof Old) + " " + ((Object) plain instanceof Old) + Thing.class.getSuperclass());
  }
}
