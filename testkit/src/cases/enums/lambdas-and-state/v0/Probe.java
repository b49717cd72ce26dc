import java.util.*;
import java.util.function.*;

public class Probe {
  static final List<Object> held = new ArrayList<>(List.of(Shop.Kind.BOOK, Shop.Kind.FOOD));

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Shop.Kind kind : Shop.Kind.values()) {
      saw.accept(kind.name(), kind.price(100) + " " + kind.ordinal() + kind);
    }
    saw.accept("held", held + " " + held.contains(Shop.Kind.valueOf("BOOK")) + ((Shop.Kind) held.get(0)).price(10));
    saw.accept("ordered", Shop.ordered());
    saw.accept("grouped", Shop.grouped());
    saw.accept("count", Shop.Kind.count());
    saw.accept("used", Shop.Kind.used());
  }
}
