import java.util.List;
import java.util.function.BiConsumer;

public class Probe {
  static final List<Shop> KEPT = Proxies.all();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Proxies.LOG.clear();
    for (int i = 0; i < KEPT.size(); i++) {
      saw.accept("name " + i, KEPT.get(i).name());
    }
    saw.accept("log", Proxies.LOG);
  }
}
