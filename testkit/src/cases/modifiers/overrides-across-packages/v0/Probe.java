import java.util.*;
import java.util.function.BiConsumer;
public class Probe {
  static final List<p.A> kept = List.of(new p.A(), new q.B(), new p.C(), new q.D());
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    List<p.A> all = new ArrayList<>(kept);
    all.addAll(List.of(new q.B(), new p.C(), new q.D()));
    for (p.A each : all) {
      saw.accept(each.getClass() + " as A", p.A.call(each));
      if (each instanceof q.B) saw.accept(each.getClass() + " as B", q.B.call((q.B) each));
      if (each instanceof p.C) saw.accept(each.getClass() + " as C", ((p.C) each).m());
    }
  }
}
