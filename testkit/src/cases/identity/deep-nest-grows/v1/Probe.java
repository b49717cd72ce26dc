import java.util.function.BiConsumer;

public class Probe {
  static final Outer OUTER = new Outer(1);
  static final Outer.Mid MID = OUTER.mid();
  static final Outer.Mid.Deep DEEP = MID.new Deep();
  static final Object ANON = OUTER.anon();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("deep", DEEP.all());
    saw.accept("new", new Outer(5).mid().new Deep().all());
    saw.accept("anon", ANON.toString());
    saw.accept("static", Outer.Mid.Leaf.text());
    saw.accept("sub", new Outer.Other(OUTER).sum());
    saw.accept("local", OUTER.local(3));
  }
}
