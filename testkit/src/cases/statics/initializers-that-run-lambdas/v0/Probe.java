import java.util.TreeMap;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("run", Menu.STREAMED + Menu.BUILT + Menu.NESTED);
    saw.accept("handedOn", Menu.HANDED_ON);
    saw.accept("constants", Menu.Level.LOW.text + new TreeMap<>(Menu.Level.BY_TEXT));
    saw.accept("kept", Menu.KEPT.handle("t") + Menu.ROUTES.get("x").apply("t"));
    Menu.ROUTES.put("added", text -> text);
    saw.accept("state", Menu.KEPT.calls + " " + Menu.ROUTES.size());
  }
}
