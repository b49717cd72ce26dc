import java.util.*;
import java.util.function.*;

public class Probe {
  static final List<Supplier<String>> KEPT = new ArrayList<>();

  static {
    KEPT.add(new Base.Low("k").text);
    KEPT.add(new Base.Low("k").own);
    KEPT.add(() -> Kind.A.how.apply("kept"));
    KEPT.add(Constants.FIRST);
    KEPT.add(new Base.Low("m").nested(2));
    Constants c = new Constants() {};
    KEPT.add(c.made("d"));
    KEPT.add(Base.Low.<String>generic("g"));
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    int i = 0;
    for (Supplier<String> each : KEPT) {
      saw.accept("kept " + i++, each.get());
    }
    Base.Low low = new Base.Low("n");
    saw.accept("text", low.text.get());
    saw.accept("own", low.own.get());
    saw.accept("nested", low.nested(3).get());
    saw.accept("fact", Base.FACT.apply(5));
    saw.accept("kind", Kind.B.how.apply("b"));
    saw.accept("generic", Base.Low.generic(3).get());
  }
}
