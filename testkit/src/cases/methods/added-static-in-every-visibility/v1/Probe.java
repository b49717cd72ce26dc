import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("all", Rates.all());
    saw.accept("row", Rates.Table.row());
    saw.accept("more", MoreRates.more());
  }
}
