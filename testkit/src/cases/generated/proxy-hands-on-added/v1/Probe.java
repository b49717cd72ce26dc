import java.util.List;
import java.util.function.BiConsumer;

public class Probe {
  static final List<Shop> KEPT = Proxies.all();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Proxies.LOG.clear();
    for (int i = 0; i < KEPT.size(); i++) {
      Shop each = KEPT.get(i);
      saw.accept("name " + i, each.name());
      saw.accept("label " + i, each.label(2, 3L, "x", "y"));
      saw.accept("size " + i, each.size());
      saw.accept("none " + i, each.none());
      saw.accept("inner " + i, each.inner());
      saw.accept("packaged " + i, each.packaged());
      saw.accept("final " + i, each.last());
      saw.accept("priced " + i, each.priced());
      saw.accept(
          "reflected " + i, Shop.class.getMethod("label", int.class, long.class, String[].class)
              .invoke(each, 1, 2L, new String[] {"r"}));
      try {
        each.fail();
      } catch (java.io.IOException e) {
        saw.accept("fail " + i, e.getMessage() + frames(e));
      }
    }
    saw.accept("log", Proxies.LOG);
  }

  /** Those of the program, which the libraries' own classes stand between. */
  static List<String> frames(Throwable e) {
    return java.util.Arrays.stream(e.getStackTrace())
        .filter(frame -> frame.getFileName() != null && frame.getLineNumber() > 0)
        .filter(frame -> !frame.getClassName().matches("(java|jdk|org|net|sun|dev.liveswap.testkit)\\..*|.*Lazy"))
        .map(StackTraceElement::toString)
        .toList();
  }
}
