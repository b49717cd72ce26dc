import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class Probe {
  static final List<Price> kept = new ArrayList<>(List.of(new Old(3)));

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    List<Price> all = new ArrayList<>(kept);
    all.add(new New(1)); all.add(new Newer(2));
    Collections.sort(all);
    saw.accept("sorted", all.stream().map(Price::get).collect(Collectors.toList()));
    saw.accept("generated", Stream.generate(all.get(0)).limit(2).collect(Collectors.toList()));
    for (Rows rows : rows()) {
      saw.accept(rows.getClass().getName(), rows + " " + rows.contains("r1") + new ArrayList<>(rows));
    }
  }

  static List<Rows> rows() {
    return List.of(new OldRows(), new NewRows());
  }
}

abstract class Price implements Supplier<String>, Comparable<Price> {
  final int cents;

  Price(int cents) {
    this.cents = cents;
  }

  @Override public String get() { return "changed" + cents; }
  @Override public int compareTo(Price other) { return Integer.compare(cents, other.cents); }
}

abstract class Rows extends AbstractList<String> {

  @Override public String get(int index) { return "changed" + index; }
  @Override public int size() { return 1; }
}

class OldRows extends Rows {
  @Override public String get(int index) { return "old" + index; }
  @Override public int size() { return 2; }
}

class Old extends Price {
  Old(int cents) { super(cents); }
  @Override public String get() { return "old" + cents; }
  @Override public int compareTo(Price other) { return Integer.compare(cents, other.cents); }
}

class New extends Price { New(int cents) { super(cents); } @Override public int compareTo(Price other) { return 0; } }
class Newer extends New { Newer(int cents) { super(cents); } }
class NewRows extends Rows {}
