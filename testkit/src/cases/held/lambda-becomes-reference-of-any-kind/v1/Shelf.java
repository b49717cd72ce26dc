import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

class Shelf extends Base {
  interface Made {
    String text();
  }

  interface Named {
    default String named(Integer times) {
      return "named" + times;
    }
  }

  static final class Item implements Named {
    final String text;

    Item(String text) {
      this.text = text;
    }

    Item(int number) {
      this("no" + number);
    }

    @Override
    public String toString() {
      return "item " + text;
    }
  }

  private final String name;

  Shelf(String name) {
    this.name = name;
  }

  Map<String, Made> fill(String word) {
    Map<String, Made> all = new TreeMap<>();
    Function<String, Object> create = Item::new;
    all.put("create", () -> create.apply("x").toString());
    IntFunction<Item> number = Item::new;
    all.put("number", () -> number.apply(3).toString());
    Supplier<String> own = this::own;
    all.put("own", () -> own.get());
    Function<Integer, String> of = word::repeat;
    all.put("of", () -> of.apply(2));
    BiFunction<Item, Integer, String> named = Item::named;
    all.put("named", () -> named.apply(new Item("n"), 4));
    IntToLongFunction wide = Shelf::twice;
    all.put("wide", () -> "" + wide.applyAsLong(5));
    ToIntFunction<String> length = Shelf::measure;
    all.put("length", () -> "" + length.applyAsInt("abc"));
    UnaryOperator<String> trim = String::trim;
    all.put("trim", () -> trim.apply(" t "));
    Consumer<StringBuilder> consume = Shelf::add;
    all.put(
        "consume",
        () -> {
          StringBuilder out = new StringBuilder("o");
          consume.accept(out);
          return out.toString();
        });
    Supplier<Made> made = () -> Shelf::deep;
    all.put("made", () -> made.get().text());
    return all;
  }

  private String own() {
    return "my " + name + " " + inherited();
  }

  static String deep() {
    return "deep one";
  }

  static int twice(int number) {
    return number * 2;
  }

  static long twice(long number) {
    return number * 20;
  }

  static int measure(Object text) {
    return text.toString().length() + 10;
  }
}

class Base {
  String inherited() {
    return "inherited";
  }

  static StringBuilder add(CharSequence to) {
    return ((StringBuilder) to).append("added");
  }
}
