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
record Pt(int x, int y) {}
sealed interface Ev { record Move(Pt a, Pt b) implements Ev {} record Key(char c, boolean shift) implements Ev {} }
class H { static String on(Ev e) { return switch (e) { case Ev.Move m -> "m" + m.a().x(); case Ev.Key k -> "k" + k.c(); }; } }
