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

  static void look(BiConsumer<String, Object> saw) throws Throwable {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    saw.accept("kind", lookup.findStatic(Lock.class, "kind", MethodType.methodType(String.class)).invoke());
    saw.accept("code", lookup.findGetter(Lock.class, "code", String.class).invoke(new Lock()));
  }
}
