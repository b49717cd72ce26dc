import dev.liveswap.api.Original;
import dev.liveswap.api.Patch;
import dev.liveswap.api.PatchException;
import java.time.LocalTime;
import java.util.UUID;

/** Patches methods of a running program, and takes the patches out again. */
class Main {
  static class Greeter {
    private final String greeting;

    Greeter(String greeting) {
      this.greeting = greeting;
    }

    String greet(String name) {
      return greeting + ", " + name + "!";
    }

    static int answer() {
      return 42;
    }
  }

  public static void main(String[] arguments) {
    Greeter greeter = new Greeter("Hello");
    Greeter other = new Greeter("Bye");
    System.out.println("before       " + greeter.greet("Yuriy"));

    // Other code. An instance method's receiver is the first parameter.
    Patch replaced =
        Patch.method(Greeter.class, "greet")
            .replace((Greeter self, String name) -> self.greeting + " modified, " + name + "!");
    System.out.println("replaced     " + greeter.greet("Yuriy"));

    // Code around it: the original is the patch below.
    Patch wrapped =
        Patch.method(Greeter.class, "greet")
            .wrap(
                (Original<String> original, Greeter self, String name) ->
                    "[" + original.call(self, name) + "]");
    System.out.println("wrapped      " + greeter.greet("Yuriy"));

    // Patches are closed in any order.
    replaced.close();
    System.out.println("only wrapped " + greeter.greet("Yuriy"));
    wrapped.close();
    System.out.println("closed       " + greeter.greet("Yuriy"));

    // One object only, until the end of the block.
    try (Patch one =
        Patch.method(Greeter.class, "greet")
            .on(other)
            .replace((Greeter self, String name) -> "Farewell, " + name + "!")) {
      System.out.println("one object   " + greeter.greet("Yuriy") + " " + other.greet("Yuriy"));
      System.out.println("open         " + one.isOpen());
    }

    // Static methods, methods of the JDK.
    Patch.method(Greeter.class, "answer").replace(() -> 7 * 7);
    Patch.method(UUID.class, "randomUUID").replace(() -> new UUID(0, 1));
    Patch.method(LocalTime.class, "now", new Class<?>[0]).replace(() -> LocalTime.NOON);
    System.out.println(
        "others       " + Greeter.answer() + " " + UUID.randomUUID() + " " + LocalTime.now());
    Patch.unpatchAll();
    System.out.println("unpatched    " + Greeter.answer());

    // What does not fit is refused before anything has changed.
    try {
      Patch.method(Greeter.class, "greet").replace((Greeter self, Integer name) -> "never");
    } catch (PatchException e) {
      System.out.println("refused      " + e.reason());
    }
  }
}
