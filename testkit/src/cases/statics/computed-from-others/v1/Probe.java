import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("values", Address.URL + " " + Address.LENGTH + " " + Address.BELOW + " " + Address.TWICE);
    saw.accept("hosts", Address.HOSTS);
    saw.accept("next", Address.next);
  }
}
