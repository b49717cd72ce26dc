import java.util.function.BiConsumer;

public class Probe {
  static final Leaf leaf = new Leaf("old");
  static final Other other = new Other();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("uses", leaf.use());
    Leaf fresh = new Leaf("fresh");
    saw.accept("fresh", fresh.use() + fresh.describe() + fresh.level + fresh.name);
    saw.accept("all", Base.describeAll(other, fresh, new Leaf("abc"), new Other()));
    saw.accept("base", String.valueOf(((Base) leaf).kind()) + ((Object) leaf instanceof Base) + Leaf.class.getSuperclass());
    Middle middle = fresh;
    Base base = middle;
    saw.accept("middle", middle.label() + middle.later() + base.describe() + middle.self().level + middle.name
        + Middle.count(leaf, middle) + middle.self().self().kind());
    Object object = leaf;
    saw.accept("tests", (object instanceof Middle) + " " + (((Object) other) instanceof Middle)
        + Middle.class.getSuperclass() + Middle.class.isAssignableFrom(Leaf.class) + Base.class.isAssignableFrom(Middle.class));
    Middle chosen = fresh.level > 1 ? middle : leaf;
    Base either = fresh.level > 1 ? chosen : other;
    saw.accept("chosen", chosen.describe() + either.describe());
    saw.accept("reflected", Leaf.class.getMethod("toString").getDeclaringClass() + " "
        + Middle.class.getDeclaredMethod("label").invoke(fresh) + Middle.class.getDeclaredField("label").get(fresh));
  }
}
