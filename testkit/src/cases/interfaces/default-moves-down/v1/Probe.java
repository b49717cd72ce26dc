import java.util.function.BiConsumer;

public class Probe {
  static final Store memory = new Memory();
  static final Store marked = new Marked();

  static String use(Store store) {
    store.write("abc");
    return store.peek() + store.all();
  }

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("memory", use(memory));
    saw.accept("marked", use(marked));
    saw.accept("new", use(new Marked()) + use(new Memory()));
  }
}
