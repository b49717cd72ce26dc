import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Bag bag = new Bag();
    saw.accept("empty", bag.all());
    bag.fill();
    bag.fill();
    saw.accept("full", bag.all().replaceAll("\\[\\[I@.*", ""));
  }
}
