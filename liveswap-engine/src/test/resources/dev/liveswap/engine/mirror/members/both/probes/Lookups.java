package probes;

import static java.lang.invoke.MethodType.methodType;

import demo.Shape;
import demo.Sub;
import demo.Thing;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import probe.Probe;
import probe.Says;

/** Method handles by name and from reflection. */
public final class Lookups implements Probe {
  private static final Class<?>[] HIDDEN = {
    byte.class, char.class, short.class, long.class, float.class, double.class, boolean.class
  };

  @Override
  public List<String> observe() throws Exception {
    Says says = new Says();
    Lookup here = MethodHandles.lookup();
    Lookup inside = MethodHandles.privateLookupIn(Thing.class, here);
    Lookup anyone = MethodHandles.publicLookup();
    Thing thing = new Thing();

    says.value("virtual", () -> here.findVirtual(Thing.class, "overloaded", methodType(String.class, long.class)));
    says.value("virtual, called", () -> (String) here.findVirtual(Thing.class, "overloaded", methodType(String.class, long.class)).invokeExact(thing, 5L));
    says.value("on a subclass", () -> (String) anyone.findVirtual(Sub.class, "overloaded", methodType(String.class, long.class)).invoke(new Sub(), 5));
    says.value("of an interface", () -> here.findVirtual(Shape.class, "named", methodType(String.class, String.class)).invoke(thing, "a "));
    says.value("of an interface, on a class", () -> here.findVirtual(Sub.class, "named", methodType(String.class, String.class)).invoke(new Sub(), "a "));
    says.value("varargs", () -> {
      MethodHandle total = here.findVirtual(Thing.class, "total", methodType(List.class, int.class, List.class, double[].class));
      return total.isVarargsCollector() + " " + total.invoke(thing, 1, List.of(2), 1.0, 2.0);
    });
    says.value("bound", () -> here.bind(thing, "overloaded", methodType(String.class, long.class)).invoke(6));
    says.value("static", () -> here.findStatic(Shape.class, "corners", methodType(int.class)).invoke());
    says.kind("private static", () -> here.findStatic(Thing.class, "hidden", methodType(int.class, HIDDEN)));
    says.value("private static, inside", () -> inside.findStatic(Thing.class, "hidden", methodType(int.class, HIDDEN)).type());
    says.kind("static as virtual", () -> inside.findVirtual(Thing.class, "hidden", methodType(int.class, HIDDEN)));
    says.kind("virtual as static", () -> here.findStatic(Thing.class, "fails", methodType(String.class)));
    says.kind("was static", () -> here.findStatic(Thing.class, "turnsStatic", methodType(String.class)));
    says.value("is virtual", () -> here.findVirtual(Thing.class, "turnsStatic", methodType(String.class)).invoke(thing));
    says.value("removed", () -> here.findVirtual(Thing.class, "removed", methodType(void.class)));
    says.value("removed, on a subclass", () -> here.findVirtual(Sub.class, "removed", methodType(void.class)));
    says.value("removed static", () -> here.findStatic(Thing.class, "turnsStatic", methodType(int.class)));
    says.value("inherited", () -> here.findVirtual(Thing.class, "hashCode", methodType(int.class)).type());
    says.value("special", () -> inside.findSpecial(Thing.class, "overloaded", methodType(String.class, long.class), Thing.class).invoke(thing, 7));
    says.value("super's", () -> MethodHandles.privateLookupIn(Sub.class, here).findSpecial(Thing.class, "overloaded", methodType(String.class, long.class), Sub.class).invoke(new Sub(), 7));
    says.kind("special, from elsewhere", () -> here.findSpecial(Thing.class, "fails", methodType(String.class), Thing.class));

    says.kind("constructor", () -> here.findConstructor(Thing.class, methodType(void.class, Number.class, String[].class)));
    says.value("constructor, inside", () -> inside.findConstructor(Thing.class, methodType(void.class, Number.class, String[].class)).invoke(3, "a", "b").getClass());
    says.kind("constructor, failing", () -> inside.findConstructor(Thing.class, methodType(void.class, Number.class, String[].class)).invoke(-3));
    says.value("no constructor", () -> inside.findConstructor(Thing.class, methodType(void.class, int.class)));
    says.value("kept constructor", () -> here.findConstructor(Thing.class, methodType(void.class)).type());

    says.kind("getter", () -> here.findGetter(Thing.class, "fresh", long.class));
    says.value("getter, inside", () -> (long) inside.findGetter(Thing.class, "fresh", long.class).invokeExact(thing));
    says.kind("setter of a final", () -> inside.findSetter(Thing.class, "fresh", long.class));
    says.value("setter", () -> {
      inside.findSetter(Thing.class, "names", Map.class).invoke(thing, Map.of());
      return inside.findGetter(Thing.class, "names", Map.class).invoke(thing);
    });
    says.value("static getter", () -> (char) here.findStaticGetter(Thing.class, "letter", char.class).invokeExact());
    says.kind("static getter of another type", () -> here.findStaticGetter(Thing.class, "letter", int.class));
    says.value("gone", () -> inside.findGetter(Thing.class, "goes", Object.class));
    says.value("kept", () -> here.findGetter(Thing.class, "kept", int.class).invoke(thing));

    says.value("unreflect", () -> here.unreflect(method("overloaded", long.class)).invoke(thing, 8));
    says.kind("unreflect a private one", () -> here.unreflect(method("hidden", HIDDEN)));
    says.value("unreflect an opened one", () -> {
      Method hidden = method("hidden", HIDDEN);
      hidden.setAccessible(true);
      return here.unreflect(hidden).type();
    });
    says.value("unreflect varargs", () -> here.unreflect(method("total", int.class, List.class, double[].class)).isVarargsCollector());
    says.value("unreflectSpecial", () -> inside.unreflectSpecial(method("overloaded", long.class), Thing.class).invoke(thing, 9));
    says.value("unreflectConstructor", () -> inside.unreflectConstructor(constructor()).type());
    says.kind("unreflectConstructor, closed", () -> here.unreflectConstructor(constructor()));
    says.value("unreflectGetter", () -> inside.unreflectGetter(field("fresh")).type());
    says.kind("unreflectGetter, closed", () -> here.unreflectGetter(field("fresh")));
    says.kind("unreflectSetter of a final", () -> inside.unreflectSetter(field("fresh")));
    says.value("unreflectSetter of an opened final", () -> {
      Field fresh = field("fresh");
      fresh.setAccessible(true);
      return inside.unreflectSetter(fresh).type();
    });
    says.kind("unreflectSetter of an opened static final", () -> {
      Field constant = field("CONSTANT");
      constant.setAccessible(true);
      return inside.unreflectSetter(constant).type();
    });
    says.value("unreflectSetter", () -> inside.unreflectSetter(field("names")).type());
    says.kind("null", () -> here.findVirtual(Thing.class, null, methodType(String.class)));
    return says.lines;
  }

  private static Method method(String name, Class<?>... types) throws NoSuchMethodException {
    return Thing.class.getDeclaredMethod(name, types);
  }

  private static Constructor<?> constructor() throws NoSuchMethodException {
    return Thing.class.getDeclaredConstructor(Number.class, String[].class);
  }

  private static Field field(String name) throws NoSuchFieldException {
    return Thing.class.getDeclaredField(name);
  }
}
