import java.lang.reflect.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Service KEPT = (Service) Proxy.newProxyInstance(Probe.class.getClassLoader(), new Class<?>[] {Service.class}, (proxy, method, arguments) ->
      method.getReturnType() == int.class ? 7 : method.getName() + (arguments == null ? 0 : arguments.length));

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("old", KEPT.old("s"));
  }
}
