import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("make", new Item.Maker().make().text);
    saw.accept("maker", new Item.Maker().maker().apply(8).text);
    saw.accept("sub", new Sub(4).text + new Sub(5).own);
    saw.accept("anonymous", new Sub(6) {
      @Override
      public String toString() {
        return "anon" + own + text;
      }
    }.toString());
    saw.accept("varargs", new Item("v", 1, 2, 3, 4).text + new Item(new StringBuilder("w"), 1, 2).text);
    saw.accept("supplier", new Item(() -> "sup").text);
    try {
      new Item(() -> "");
    } catch (java.io.IOException e) {
      saw.accept("thrown", e.getMessage() + e.getStackTrace()[0]);
    }
    try {
      new Sub("");
    } catch (java.io.IOException e) {
      saw.accept("sub thrown", e.getMessage() + e.getStackTrace()[1]);
    }
    saw.accept("string", new Sub("s").text + new Sub("t").own);
    saw.accept("count", Item.count > 0);
    List<String> all = new ArrayList<>();
    for (Constructor<?> c : Item.class.getDeclaredConstructors()) {
      all.add(c.toGenericString() + c.isVarArgs() + Arrays.toString(c.getExceptionTypes()));
    }
    Collections.sort(all);
    saw.accept("constructors", all);
    Constructor<Item> secret = Item.class.getDeclaredConstructor(int.class);
    secret.setAccessible(true);
    saw.accept("reflected", secret.newInstance(3).text);
    try {
      Item.class.getDeclaredConstructor(Supplier.class).newInstance((Supplier<String>) () -> "");
    } catch (InvocationTargetException e) {
      saw.accept("target", e.getCause().toString());
    }
  }
}
