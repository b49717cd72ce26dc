import java.util.function.BiConsumer;

public class Probe {
  static final Account KEPT = new Account();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("instance", KEPT.instance());
    saw.accept("class", Account.ofClass());
    saw.accept("hidden", KEPT.viaHidden());
    saw.accept("block", KEPT.block());
    try {
      KEPT.fails();
    } catch (IllegalStateException e) {
      saw.accept("fails", e);
    }
    saw.accept("held", Thread.holdsLock(KEPT));
    saw.accept("class held", Thread.holdsLock(Account.class));
  }
}
