import java.lang.invoke.*;
import java.util.function.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Thing KEPT = new Thing();
  static final MethodHandle VIRTUAL;
  static final MethodHandle STATIC;
  static final VarHandle FIELD;
  static final IntFunction<String> BOUND = KEPT::m;
  static final BiFunction<Thing, Integer, String> UNBOUND = Thing::m;
  static final Supplier<String> REFERENCE = Thing::s;
  static final Supplier<String> LAMBDA = () -> KEPT.m(3);

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      VIRTUAL = lookup.findVirtual(Thing.class, "m", MethodType.methodType(String.class, int.class));
      STATIC = lookup.findStatic(Thing.class, "s", MethodType.methodType(String.class));
      FIELD = lookup.findVarHandle(Thing.class, "n", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    try {
      saw.accept("virtual", (String) VIRTUAL.invokeExact(KEPT, 1));
      saw.accept("static", (String) STATIC.invokeExact());
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    saw.accept("field", (int) FIELD.getVolatile(KEPT));
    saw.accept("bound", BOUND.apply(2));
    saw.accept("unbound", UNBOUND.apply(KEPT, 4));
    saw.accept("reference", REFERENCE.get());
    saw.accept("lambda", LAMBDA.get());
  }
}
