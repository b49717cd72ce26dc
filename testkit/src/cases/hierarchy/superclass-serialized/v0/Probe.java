import java.util.function.BiConsumer;

public class Probe {
  static final Item item = new Item("kept");

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("item", item.getName() + item.getCount());
  }
}
