import java.util.function.BiConsumer;
import java.util.function.Supplier;

public class Probe {
  static final Desk desk = new Desk("old");
  static final Supplier<String> kept = desk.local(3);
  static final Supplier<String> lambda = desk.inLambda("k").get();
  static final Supplier<String> within = desk.within().get();
  static final Supplier<String> sized = desk.sized(5);

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Desk fresh = new Desk("new");
    saw.accept("kept", kept.get());
    saw.accept("lambda", lambda.get());
    saw.accept("within", within.get());
    saw.accept("field", desk.field.get());
    saw.accept("sized", sized.get());
    saw.accept("new", fresh.local(4).get());
    saw.accept("new lambda", fresh.inLambda("n").get().get());
    saw.accept("new within", fresh.within().get().get());
    saw.accept("new field", fresh.field.get());
    saw.accept("new sized", fresh.sized(6).get());
    saw.accept("of nobody", Desk.ofNobody(fresh).get());
    saw.accept("fields", sized.getClass().getDeclaredFields().length);
  }
}
