import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

public class Probe {
  static final Cart kept = new Cart("kept");
  static final Cart sub = new SubCart();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    List<Object> all = List.of(kept, new Cart("new"), sub, new Other());
    for (Object each : all) {
      saw.accept("see " + all.indexOf(each), User.see(each));
      saw.accept("cast " + all.indexOf(each), User.cast(each));
      saw.accept("is", Named.class.isInstance(each));
      saw.accept("class", Named.class.isAssignableFrom(each.getClass()));
      saw.accept("interfaces", Arrays.toString(each.getClass().getInterfaces()));
    }
    saw.accept("filter", User.filter(all));
    saw.accept("null", User.see(null) + "");
    saw.accept("lambda", User.see((Named) () -> "lambda").substring(0, 20));
    saw.accept("reflected", reflected(kept));
  }

  static String reflected(Object cart) throws Exception {
    String text = "";
    for (String name : List.of("name", "greeting")) {
      try {
        text += Named.class.getMethod(name).invoke(cart);
      } catch (IllegalArgumentException e) {
        text += "no";
      }
    }
    return text + Arrays.stream(cart.getClass().getMethods()).map(m -> m.getName()).filter(n -> n.equals("greeting")).toList();
  }
}
