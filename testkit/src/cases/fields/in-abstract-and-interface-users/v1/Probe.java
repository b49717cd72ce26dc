import java.util.function.BiConsumer;

public class Probe {
  static class Named extends Base {
    @Override
    String name() {
      return "named";
    }
  }

  static final Base KEPT = new Named();
  static final Base ANONYMOUS =
      new Base() {
        @Override
        String name() {
          return "anonymous";
        }
      };

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", KEPT.show());
    saw.accept("anonymous", ANONYMOUS.show());
  }
}
