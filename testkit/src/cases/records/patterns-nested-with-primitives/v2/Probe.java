import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;
public class Probe {
  static final Ev e = new Ev.Move(new Pt(1, 2), new Pt(3, 4));
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    for (Ev x : List.of(e, new Ev.Key('a', true))) saw.accept(x.getClass().getName(), H.on(x));
  } }
record Pt(long x, long y, Optional<String> tag) { Pt(long x, long y) { this(x, y, Optional.empty()); } @Override public Optional<String> tag() { return tag == null ? Optional.of("old") : tag; } }
sealed interface Ev { record Move(Pt a, Pt b) implements Ev {} record Key(char c, boolean shift) implements Ev {} }
class H { static String on(Ev e) { return switch (e) { case Ev.Move(Pt(var x, _, _), Pt(long x2, var _, Optional<String> t)) when x2 > x && t.isEmpty() -> "right" + (x2 - x); case Ev.Move(_, Pt b) -> "m" + b; case Ev.Key(char c, boolean s) when s -> "K" + Character.toUpperCase(c); case Ev.Key(var c, _) -> "k" + c; }; } }
