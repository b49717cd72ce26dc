public class Probe {
  static final Object first = Shop.first();
  static final Shop.Early early = new Shop.Early();
  static final Object part = new Host.Part().obj();
  static boolean edited() { return true; }
  public static void observe(java.util.function.BiConsumer<String, Object> saw) {
    saw.accept("first", first);
    saw.accept("new first", Shop.first());
    saw.accept("part", part + new Host.Part().see(edited()));
    if (edited()) {
      saw.accept("early", early.later());
      saw.accept("second", Shop.second(1));
      saw.accept("added", Shop.second(7));
    } else saw.accept("second", Shop.second(0));
  }
}
