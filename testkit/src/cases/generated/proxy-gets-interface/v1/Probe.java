import java.util.List;
import java.util.function.BiConsumer;

public class Probe {
  static final List<Shop> KEPT = Proxies.all();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Proxies.LOG.clear();
    for (int i = 0; i < KEPT.size(); i++) {
      Object each = KEPT.get(i);
      saw.accept("is priced " + i, each instanceof Priced);
      saw.accept("priced " + i, ((Priced) each).priced());
      saw.accept("name " + i, ((Shop) each).name());
    }
    saw.accept("log", Proxies.LOG);
  }
}
