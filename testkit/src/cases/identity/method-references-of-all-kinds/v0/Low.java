import java.util.*;
import java.util.function.*;

class Low extends p.High {
  private final List<String> log = new ArrayList<>();

  @Override
  protected String text() {
    return "low" + super.text();
  }

  private String hidden(String s) {
    return "hidden " + s;
  }

  List<Supplier<Object>> all() {
    Supplier<String> sup = super::text;
    Supplier<String> own = this::text;
    Function<String, String> hid = this::hidden;
    IntFunction<int[]> array = int[]::new;
    Function<Integer, List<String>[]> lists = List[]::new;
    BiFunction<Object, Object, String> glued = p.High::glue;
    Function<String, StringBuilder> made = StringBuilder::new;
    Function<Low, String> unbound = Low::text;
    Supplier<Low> low = Low::new;
    Function<String, Inner> inner = Inner::new;
    Comparator<String> by = String::compareToIgnoreCase;

    return List.of(
        sup::get, own::get, () -> hid.apply("h"), () -> array.apply(3).length,
        () -> lists.apply(2).length, () -> glued.apply(1, "b"), () -> made.apply("x").reverse().toString(),
        () -> unbound.apply(this), () -> low.get().text(), () -> inner.apply("i").of(),
        () -> by.compare("A", "b"));
  }

  class Inner {
    final String s;

    Inner(String s) {
      this.s = s;
    }

    String of() {
      return s + hidden(s);
    }
  }
}
