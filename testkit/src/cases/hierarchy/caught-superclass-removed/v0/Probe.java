import java.util.function.BiConsumer;

public class Probe {
  static final Service service = new Service();
  static final AppException app = new AppException("kept");

  public static void observe(BiConsumer<String, Object> saw) {
    RuntimeException[] all = {new NotFound("x"), new AppException("y"), new IllegalStateException("z"),
        new IllegalArgumentException("w"), app};
    service.log = "";
    for (RuntimeException each : all) {
      saw.accept("call " + each.getClass(), service.call(each));
      saw.accept("nested " + each.getClass(), service.nested(each));
      try {
        saw.accept("unhandled " + each.getClass(), service.unhandled(each));
      } catch (RuntimeException e) {
        saw.accept("unhandled " + each.getClass(), "out " + e.getMessage() + (e == each));
      }
      saw.accept("locked", Thread.holdsLock(service));
    }
    saw.accept("log", service.log);
    saw.accept("old", service.call(Service.old).length() > 3);
  }
}
