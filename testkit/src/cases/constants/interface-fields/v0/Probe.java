import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("uses", Uses.all());
    saw.accept("fields", Arrays.toString(Limits.class.getDeclaredFields()));
    saw.accept("inherited", Uses.class.getField("LIST").get(null));
  }
}
