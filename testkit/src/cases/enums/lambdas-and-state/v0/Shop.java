import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Shop {
  enum Kind {
    FOOD(p -> p * 2), BOOK(p -> p / 2);

    static final int COUNT = values().length;
    private static final List<Kind> ALL = List.of(values());
    private static int used = 40;
    private final IntUnaryOperator price;

    Kind(IntUnaryOperator price) { this.price = price; }

    int price(int base) { return price.applyAsInt(base); }

    static String count() { return COUNT + "" + ALL; }

    static int used() { return used; }
  }

  static Object ordered() { return new TreeSet<>(Arrays.asList(Kind.values())); }

  static Object grouped() {
    return Stream.of(Kind.values()).collect(Collectors.toMap(Function.identity(), Kind::name, (a, b) -> a, () -> new EnumMap<>(Kind.class)));
  }
}
