import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

public class Probe {
  static final Rule LAMBDA = s -> s.length() > 2;
  static final Rule REFERENCE = String::isBlank;
  static final List<Predicate<String>> KEPT =
      List.of(LAMBDA, REFERENCE, new Longer(1), Simple.SHORT, Simple.ODD, new Rule() {
        @Override
        public boolean test(String s) {
          return s.equals("x");
        }
      });

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    int i = 0;
    for (Predicate<String> each : KEPT) {
      i++;
      for (String s : List.of("", "x", "abc")) {
        saw.accept(i + " not " + s, each.negate().test(s));
        saw.accept(i + " pnot " + s, Predicate.not(each).test(s));
        saw.accept(i + " and " + s, each.and(t -> true).test(s));
        saw.accept(i + " or " + s, ((Predicate<String>) t -> false).or(each).test(s));
      }
    }
    Method negate = Predicate.class.getMethod("negate");
    saw.accept("reflected", ((Predicate<String>) negate.invoke(LAMBDA)).test("abc"));
    Function<Predicate<String>, Predicate<String>> f = Predicate::negate;
    saw.accept("referenced", f.apply(new Longer(0)).test("abc"));
    Predicate<String> plain = s -> true;
    saw.accept("plain", plain.negate().test("x"));
    List<String> names = new ArrayList<>();
    for (Method m : Longer.class.getMethods()) {
      if (m.getName().equals("negate")) {
        names.add(m.getDeclaringClass().getName());
      }
    }
    saw.accept("declared by", names);
    try {
      KEPT.get(4).and(null);
      saw.accept("null", "fine");
    } catch (NullPointerException e) {
      saw.accept("null", e.getStackTrace().length > 0);
    }
  }
}
