import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Low kept = new Low();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", kept.text());
    for (Low low : List.of(new Low(), new Low(2))) {
      saw.accept("seen", low.seen);
      saw.accept("new", low.text());
    }
    saw.accept("set", new Counted(List.of("a", "b")).toString());
    saw.accept("error", new Failure("f").toString());
    saw.accept("inner", new Low() { @Override void see() { seen.add("inner" + text()); } }.seen);
  }
}

class Top {
  final List<String> seen = new ArrayList<>();
  Top() { see(); }
  void see() { seen.add("top"); }
  String text() { return "Low"; }
}

class Mid extends Top {
  String mid = "top";
  Mid() { seen.add("mid" + text()); }
}

class Low extends Mid {
  String low = "one"; int early; int late = 3;
  Low() { }
  Low(int number) { this(); seen.add("number" + number); }
  @Override void see() { early = 7; late = 8; low = "early"; seen.add(text()); }
  @Override String text() { return "Low[" + low + ", " + mid + "]" + (this == Probe.kept ? "" : early + " " + late); }
}

class Counted extends HashSet<String> {
  List<String> order = new ArrayList<>(); int count;
  Counted(List<String> all) { super(all); }
  @Override public boolean add(String each) { count++; if (order != null) order.add(each); return super.add(each); }
  @Override public String toString() { return new TreeSet<>(this) + ""+ order + count; }
}

class Failure extends RuntimeException {
  String filled = "no"; boolean was;
  Failure(String message) { super(message); }
  @Override public Throwable fillInStackTrace() { was = filled == null; return super.fillInStackTrace(); }
  @Override public String toString() { return getMessage()+ filled + was; }
}
