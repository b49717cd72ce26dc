import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BiConsumer;

public class Safe {
  private int gold = 7;
  private static String owner = "Ann";

  private Safe() {}

  private int weigh(int times) {
    return gold * times;
  }

  private static class Lock {
    private String code = "1234";

    private static String kind() {
      return "padlock";
    }
  }

  private static class Thief {
    private int tries = 2;
    private static String name = "Joe";

    private Thief() {}

    private String say(String word) {
      return word + tries;
    }

    static void look(BiConsumer<String, Object> saw) throws Throwable {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Safe safe = (Safe) lookup.findConstructor(Safe.class, MethodType.methodType(void.class)).invoke();
      saw.accept("weigh", lookup.findVirtual(Safe.class, "weigh", MethodType.methodType(int.class, int.class)).invoke(safe, 3));
      saw.accept("bound", lookup.bind(safe, "weigh", MethodType.methodType(int.class, int.class)).invoke(4));
      lookup.findSetter(Safe.class, "gold", int.class).invoke(safe, 9);
      saw.accept("gold", lookup.findVarHandle(Safe.class, "gold", int.class).get(safe));
      saw.accept("owner", lookup.findStaticVarHandle(Safe.class, "owner", String.class).get());
      saw.accept("mate", lookup.findStatic(Lock.class, "kind", MethodType.methodType(String.class)).invoke());
      saw.accept("unreflected", lookup.unreflect(Safe.class.getDeclaredMethod("weigh", int.class)).invoke(safe, 2));
      try {
        lookup.findVirtual(String.class, "isLatin1", MethodType.methodType(boolean.class));
        saw.accept("refused", "no");
      } catch (IllegalAccessException e) {
        saw.accept("refused", "yes");
      }
    }
  }

  static void look(BiConsumer<String, Object> saw) throws Throwable {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    saw.accept("kind", lookup.findStatic(Lock.class, "kind", MethodType.methodType(String.class)).invoke());
    saw.accept("code", lookup.findGetter(Lock.class, "code", String.class).invoke(new Lock()));
    Thief.look(saw);
    Object thief = lookup.findConstructor(Thief.class, MethodType.methodType(void.class)).invoke();
    saw.accept("tries", lookup.findGetter(Thief.class, "tries", int.class).invoke((Thief) thief));
    saw.accept("name", lookup.findStaticGetter(Thief.class, "name", String.class).invoke());
    saw.accept("say", lookup.findVirtual(Thief.class, "say", MethodType.methodType(String.class, String.class)).invoke((Thief) thief, "hm"));
  }
}
