import java.util.function.BiConsumer;

public class Probe {
  static final Leaf leaf = new Leaf("old");
  static final Other other = new Other();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("uses", leaf.use());
    Leaf fresh = new Leaf("fresh");
    saw.accept("fresh", fresh.use() + fresh.describe() + fresh.level + fresh.name);
    saw.accept("all", Base.describeAll(other, fresh, new Leaf("abc"), new Other()));
    saw.accept("base", String.valueOf(((Base) leaf).kind()) + ((Object) leaf instanceof Base) + Leaf.class.getSuperclass());
  }
}
