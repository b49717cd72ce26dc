import java.util.function.BiConsumer;
public class Probe {
  static final X kept = new X("k");
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("old", ((X.Task) X.copy(kept.old())).get());
    for (X each : new X[] {kept, new X(3)}) {
      saw.accept("lambda", ((X.Task) X.copy(each.lambda(4))).get());
      saw.accept("reference", ((X.Task) X.copy(each.reference())).get());
      saw.accept("library", ((X.Task) X.copy(each.library())).get());
      saw.accept("made", ((X.Task) X.copy(each.made())).get());
    }
    saw.accept("static", ((X.Task) X.copy(X.ofStatic())).get());
    saw.accept("plain", new Plain().use());
  }
}
