package b;

import a.Base;
import a.Point;
import java.util.List;

public class Stranger {
  public static List<String> use(Base base, Point point) {
    java.util.function.Function<Base, String> greeting = Base::greet;
    java.util.function.IntFunction<Base> maker = Base::new;
    return List.of(
        point.sum() + base.greet(),
        greeting.apply(base) + Base.shared() + Base.counted,
        maker.apply(4).greet() + new Base(6).field + base.field);
  }
}
