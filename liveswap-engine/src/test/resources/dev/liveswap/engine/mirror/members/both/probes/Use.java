package probes;

import demo.Sub;
import demo.Thing;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import probe.Probe;
import probe.Says;

/** Calls, reads and writes by reflection. */
public final class Use implements Probe {
  @Override
  public List<String> observe() {
    Says says = new Says();
    Thing thing = new Thing();
    says.value("total", () -> method("total", int.class, List.class, double[].class).invoke(thing, 1, List.of("a"), new double[0]));
    says.value("overloaded", () -> method("overloaded", long.class).invoke(thing, 5));
    says.value("overloaded of a byte", () -> method("overloaded", long.class).invoke(new Sub(), (byte) 5));
    says.value("turned", () -> method("turnsStatic").invoke(thing));
    says.kind("turned without receiver", () -> method("turnsStatic").invoke(null));
    says.kind("wrong receiver", () -> method("turnsStatic").invoke("thing"));
    says.kind("too few", () -> method("overloaded", long.class).invoke(thing));
    says.kind("wrong type", () -> method("overloaded", long.class).invoke(thing, "5"));
    says.kind("null for a primitive", () -> method("overloaded", long.class).invoke(thing, (Object) null));
    says.kind("fails", () -> method("fails").invoke(thing));
    says.kind("private", () -> method("hidden", byte.class, char.class, short.class, long.class, float.class, double.class, boolean.class)
        .invoke(null, (byte) 1, 'a', (short) 2, 3L, 4f, 5d, true));
    says.value("private, opened", () -> {
      Method hidden = method("hidden", byte.class, char.class, short.class, long.class, float.class, double.class, boolean.class);
      hidden.setAccessible(true);
      return hidden.invoke(null, (byte) 1, 'a', (byte) 2, 3, 4, 5f, true);
    });
    says.kind("removed", () -> method("removed"));
    says.value("inherited by Sub", () -> Sub.class.getMethod("overloaded", long.class));
    says.value("an interface's", () -> Thing.class.getMethod("named", String.class).invoke(new Sub(), "a "));
    says.value("an interface's static", () -> demo.Shape.class.getMethod("corners").invoke(null));
    says.value("equal", () -> method("fails").equals(method("fails")) + " " + (method("fails").hashCode() == method("fails").hashCode()));

    says.value("new", () -> constructor().newInstance(1, new String[] {"a"}).getClass());
    says.kind("new, failing", () -> constructor().newInstance(-1, new String[0]));
    says.kind("new, wrong type", () -> constructor().newInstance("1", new String[0]));

    says.value("letter", () -> field("letter").get(null));
    says.value("letter as an int", () -> field("letter").getInt(null));
    says.kind("letter as a short", () -> field("letter").getShort(null));
    says.value("letter set", () -> {
      field("letter").setChar(null, 'y');
      field("letter").set(null, 'z');
      Object set = field("letter").get(null);
      field("letter").set(null, 'x');
      return set;
    });
    says.kind("letter set to an int", () -> {
      field("letter").setInt(null, 1);
      return null;
    });
    says.kind("fresh, closed", () -> field("fresh").get(thing));
    says.value("fresh", () -> opened("fresh").get(thing));
    says.value("fresh as a double", () -> opened("fresh").getDouble(thing));
    says.kind("fresh as an int", () -> opened("fresh").getInt(thing));
    says.kind("fresh of null", () -> opened("fresh").get(null));
    says.kind("fresh of a string", () -> opened("fresh").get(""));
    says.value("fresh set", () -> {
      opened("fresh").setInt(thing, 7);
      return opened("names").get(thing);
    });
    says.value("names set", () -> {
      opened("names").set(thing, Map.of(1, 2));
      return opened("names").get(thing);
    });
    says.kind("names set to a string", () -> {
      opened("names").set(thing, "");
      return null;
    });
    says.kind("constant set", () -> {
      opened("CONSTANT").set(null, "");
      return null;
    });
    says.value("constant", () -> opened("CONSTANT").get(null));
    says.kind("gone", () -> field("goes"));
    says.value("order", () -> Arrays.stream(Thing.class.getDeclaredFields()).map(Field::getName).toList());
    says.value("annotation", () -> Sub.class.getAnnotation(demo.Mark.class).level());
    return says.lines;
  }

  private static Method method(String name, Class<?>... types) throws NoSuchMethodException {
    return Thing.class.getDeclaredMethod(name, types);
  }

  private static Constructor<?> constructor() throws NoSuchMethodException {
    Constructor<?> constructor = Thing.class.getDeclaredConstructor(Number.class, String[].class);
    constructor.setAccessible(true);
    return constructor;
  }

  private static Field field(String name) throws NoSuchFieldException {
    return Thing.class.getDeclaredField(name);
  }

  private static Field opened(String name) throws NoSuchFieldException {
    Field field = field(name);
    field.setAccessible(true);
    return field;
  }
}
