import java.util.*;
import java.util.function.BiConsumer;
public class Probe {
  static final p.Open open = new p.Open();
  static final q.Sub sub = new q.Sub();
  static final p.Open near = new p.Near();
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (p.Open each : List.of(open, near, p.Open.of(1))) saw.accept("all", each.all() + p.Near.call(each));
    q.Sub fresh = new q.Sub();
    saw.accept("sub", fresh.all() + fresh.one() + fresh.two() + fresh.four() + p.Near.call(fresh) + fresh.use());
    saw.accept("kept sub", sub.all().replaceAll("[0-9]", "") + sub.one() + sub.two() + sub.four() + p.Near.call(sub));
    TreeSet<String> names = new TreeSet<>();
    for (var m : p.Open.class.getDeclaredMethods()) names.add(m.toString());
    for (var m : p.Open.class.getDeclaredConstructors()) names.add(m.toString());
    for (var m : p.Open.class.getDeclaredFields()) names.add(m.toString());
    saw.accept("names", names);
  }
}
