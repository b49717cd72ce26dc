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
    List<String> all = new ArrayList<>();
    for (Constructor<?> c : Item.class.getDeclaredConstructors()) {
      all.add(c.toGenericString() + c.isVarArgs() + Arrays.toString(c.getExceptionTypes()));
    }
    Collections.sort(all);
    saw.accept("constructors", all);
  }
}
