import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("fixed", Greeter.fixed());
    saw.accept("own", new Greeter("Ann").own());
  }
}
