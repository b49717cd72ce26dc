import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

public class Probe {
  static final Sub KEPT = new Sub("kept");

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("name", KEPT.name);
    Supplier<String> bound = KEPT::hello;
    saw.accept("bound", bound.get());
    Function<String, String> taking = new Sub("new")::and;
    saw.accept("taking", taking.apply("other"));
    saw.accept("unbound", Stream.of(KEPT, new Sub("second")).map(Sub::hello).toList());
    BiFunction<Sub, String, String> both = Sub::and;
    saw.accept("both", both.apply(KEPT, "two"));
  }
}
