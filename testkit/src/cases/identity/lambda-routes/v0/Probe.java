public class Probe {
  static final Routes kept = new Routes();
  static { kept.register(); kept.moved(); }
  public static void observe(java.util.function.BiConsumer<String, Object> saw) {
    saw.accept("kept", kept.see());
    Routes made = new Routes();
    made.register(); made.moved();
    saw.accept("made", made.see());
  }
}
