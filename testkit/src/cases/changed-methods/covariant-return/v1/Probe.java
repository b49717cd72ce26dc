import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Animal KEPT = new Dog();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("name", KEPT.self().name());
    List<String> methods = new ArrayList<>();
    for (var each : Dog.class.getDeclaredMethods()) {
      methods.add(each + (each.isBridge() ? " bridge" : ""));
    }
    Collections.sort(methods);
    saw.accept("methods", methods);
  }
}
