package probe;

import java.util.List;

/** Observes once, to fill the JDK's caches; lets the edit happen, if this is the hot run; and prints what it observes then.
 * Or asks for another preparation by name. */
public final class Main {
  public static void main(String[] arguments) throws Exception {
    boolean hot = arguments[1].equals("hot");
    if (hot) {
      Class<?> edit = Class.forName("dev.liveswap.engine.mirror.HandMadeEdit");
      if (arguments.length > 2) {
        edit.getMethod(arguments[2]).invoke(null);
      } else {
        observe(arguments[0]);
        edit.getMethod("apply").invoke(null);
      }
    }
    observe(arguments[0]).forEach(System.out::println);
  }

  private static List<String> observe(String probe) throws Exception {
    return ((Probe) Class.forName(probe).getConstructor().newInstance()).observe();
  }
}
