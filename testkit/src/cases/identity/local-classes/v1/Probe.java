public class Probe {
  static final Object kept = new Shop().local("k");
  static { new Shop().at(Shop.Kind.A); new Shop.Inner().at(Shop.Kind.A); }
  public static void observe(java.util.function.BiConsumer<String, Object> saw) {
    saw.accept("kept", kept);
    saw.accept("inserted", new Shop().inserted());
    saw.accept("made", new Shop().local("m"));
    for (Shop.Kind k : Shop.Kind.values()) saw.accept("at" + k, new Shop().at(k) + " " + new Shop.Inner().at(k));
    saw.accept("checked", new Shop().checked(3));
  }
}
