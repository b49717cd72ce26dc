import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    Stock stock = new Stock();
    saw.accept("red", stock.add(Colour.RED, 2));
    for (Colour each : Colour.values()) {
      saw.accept(each.name(), stock.add(each, 1) + stock.name(each));
    }
  }
}
