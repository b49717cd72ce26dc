import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Function;

public class Probe {
  static final Service service = new Service("kept");

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("hits", service.hits());
    Service fresh = new Service("new");
    saw.accept("served", fresh.serve() + fresh.hits() + fresh.audited());
    saw.accept("shared", Base.shared() + Service.shared() + Base.COUNTER.get() + Service.plain);
    saw.accept("locked", fresh.locked() + " " + Thread.holdsLock(fresh));
    Named named = service;
    Base base = fresh;
    saw.accept("named", named.greeting() + base.greeting() + base.title());
    saw.accept("inner", fresh.inner().outer() + base.new Inner().outer());
    base.task().run();
    Function<Base, String> audited = Base::audited;
    saw.accept("lambda", audited.apply(fresh));
    Base anonymous = new Base() {
      @Override
      public String title() {
        return "anonymous" + hit();
      }
    };
    saw.accept("anonymous", anonymous.greeting() + anonymous.audited() + (anonymous instanceof Named)
        + anonymous.getClass().getSuperclass());
    saw.accept("fields", Arrays.toString(Base.class.getDeclaredFields()) + Arrays.toString(Service.class.getDeclaredFields()));
    saw.accept("modifiers", Modifier.toString(Base.class.getDeclaredMethod("audited").getModifiers())
        + Base.class.getDeclaredConstructors().length);
    try {
      Base.class.getDeclaredConstructor().newInstance();
    } catch (InstantiationException e) {
      saw.accept("abstract", "cannot be instantiated");
    }
    saw.accept("path", fresh.path() + service.root + anonymous.path() + fresh.root + ((Root) base).depth);
    StringBuilder above = new StringBuilder();
    for (Class<?> type = Service.class; type != null; type = type.getSuperclass()) {
      above.append(type.getName()).append(type.getDeclaredFields().length);
    }
    saw.accept("above", above);
  }
}
