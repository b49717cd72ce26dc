import java.util.function.BiConsumer;
import java.util.*;
import org.springframework.cglib.proxy.*;

public class Probe {
  static final List<String> LOG = new ArrayList<>();
  static final Shop KEPT = make(new Shop());
  static final Shop OTHER = make(null);

  static Shop make(Shop target) {
    Enhancer enhancer = new Enhancer();
    enhancer.setSuperclass(Shop.class);
    enhancer.setUseCache(false);
    enhancer.setCallback(
        (MethodInterceptor)
            (self, method, args, proxy) -> {
              if (!method.getDeclaringClass().equals(Object.class)) {
                LOG.add(method.getName());
              }
              return target == null ? proxy.invokeSuper(self, args) : proxy.invoke(target, args);
            });
    return (Shop) enhancer.create();
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Shop each : List.of(KEPT, OTHER)) {
      LOG.clear();
      saw.accept("sell", each.sell("abc"));
      saw.accept("all", each.all());
      saw.accept("price", each.price("pp"));
    }
    Shop fresh = make(new Shop());
    LOG.clear();
    saw.accept("fresh", fresh.all());
    saw.accept("fresh price", fresh.price("pp"));
    saw.accept("log", LOG);
    LOG.clear();
    Shop direct = make(null);
    saw.accept("direct", direct.all());
    saw.accept("direct log", LOG);
  }
}
