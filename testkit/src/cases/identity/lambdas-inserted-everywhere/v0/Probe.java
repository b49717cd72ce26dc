import java.io.*;
import java.util.*;
import java.util.function.*;
public class Probe {
  static final Shop shop = new Shop();
  static final Comparator<String> generic = shop.generic();
  static final Supplier<Supplier<String>> outer = shop.nested("k");
  static final Supplier<String> inner = outer.get();
  static final Supplier<String> serializable = shop.serializable("k");
  static final Shop.Greeter polite = Shop.Greeter.polite(), twice = polite.twice();
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("static", Shop.STATIC.get());
    saw.accept("factorial", Shop.factorial.apply(4));
    saw.accept("field", shop.field.get());
    saw.accept("new field", new Shop().field.get());
    saw.accept("constructor", shop.inConstructor.get());
    saw.accept("new constructor", new Shop().inConstructor.get());
    saw.accept("generic", new TreeSet<>(generic) {{ addAll(List.of("a", "c", "b")); }});
    saw.accept("new generic", shop.<String>generic().compare("a", "b"));
    saw.accept("nested", outer.get().get() + inner.get());
    saw.accept("new nested", shop.nested("n").get().get());
    saw.accept("serializable", serializable.get() + copy(serializable).get());
    saw.accept("new serializable", copy(shop.serializable("n")).get());
    saw.accept("interface", polite.greet("you") + twice.greet("me"));
    saw.accept("new interface", Shop.Greeter.polite().twice().greet("x"));
    saw.accept("enum", Shop.Op.PLUS.of.applyAsInt(3, 4) + Shop.Op.MINUS.of.applyAsInt(3, 4));
  }
  @SuppressWarnings("unchecked")
  static <T> T copy(T it) throws Exception {
    var out = new ByteArrayOutputStream();
    new ObjectOutputStream(out).writeObject(it);
    return (T) new ObjectInputStream(new ByteArrayInputStream(out.toByteArray())) {
      @Override protected Class<?> resolveClass(ObjectStreamClass d) throws IOException, ClassNotFoundException { return Class.forName(d.getName(), false, Probe.class.getClassLoader()); }
    }.readObject();
  }
}
