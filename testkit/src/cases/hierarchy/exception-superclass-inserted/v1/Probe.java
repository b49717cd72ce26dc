import java.util.function.BiConsumer;

public class Probe {
  static final Service service = new Service();

  public static void observe(BiConsumer<String, Object> saw) {
    service.log = "";
    for (String key : new String[] {"a", "x", "c", "d"}) {
      saw.accept(key, service.handle(key));
      saw.accept(key + " either", service.either(key));
      saw.accept(key + " again", service.again(key));
    }
    saw.accept("log", service.log);
    RuntimeException found = new NotFound("it");
    saw.accept("stack", found.getStackTrace()[0] + " " + found + ((AppException) found).detail);
    saw.accept("type", found.getClass().getSuperclass());
  }
}
