import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("base", new Base().size());
    saw.accept("old", new OldGiven());
    Named two = new Two();
    Supplier<String> from = new Two();
    saw.accept("two", two.named() + two.kind() + from.get() + Stream.generate(from).findFirst());
    Given given = new NewGiven();
    saw.accept("given", Stream.generate(given).findFirst() + " " + String.join(",", given));
    given.forEach(each -> saw.accept("each", each));
    Iterable<String> row = new Row("r");
    saw.accept("row", String.join(",", row) + ((Supplier<?>) row).get());
  }
}

interface Named { String named(); default String kind() { return "named"; } }

interface Given extends Supplier<String>, Iterable<String> { 
  @Override default String get() { return "given"; }
  @Override default Iterator<String> iterator() { return List.of("g").iterator(); }
  @Override default void forEach(Consumer<? super String> action) { action.accept("mine"); } }

class OldGiven implements Given {
  @Override public String get() { return "old"; }
  @Override public Iterator<String> iterator() { return List.of("o").iterator(); }
  @Override public String toString() { return get(); }
}

class Base { int size() { return 1; } 
  public String named() { return "base"; }
  public String kind() { return "kind of base"; }
  public String get() { return "got"; } }

class Two extends Base implements Named, Supplier<String> {}
class NewGiven implements Given {}
record Row(String text) implements Given {}
