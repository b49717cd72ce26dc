import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("count", ++Config.count);
    saw.accept("bare", ++Config.bare);
    saw.accept("blocks", ++Config.blocks);
    Config.list.add("x");
    saw.accept("size", Config.list.size());
  }
}
