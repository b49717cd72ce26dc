import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

public class Probe {
  static final Thing kept = new Thing();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("plain", kept.plain);
    MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(Thing.class, MethodHandles.lookup());
    VarHandle number = lookup.findVarHandle(Thing.class, "number", int.class);
    VarHandle text = lookup.findVarHandle(Thing.class, "text", String.class);
    VarHandle wide = lookup.unreflectVarHandle(Thing.class.getDeclaredField("wide"));
    VarHandle counter = lookup.findVarHandle(Thing.class, "counter", int.class);
    VarHandle flag = lookup.findVarHandle(Thing.class, "flag", boolean.class);
    VarHandle title = lookup.findStaticVarHandle(Thing.class, "TITLE", String.class);
    VarHandle total = lookup.findStaticVarHandle(Thing.class, "total", long.class);
    saw.accept("read", (int) number.get(kept) + (String) text.getVolatile(kept) + (long) wide.getAcquire(kept));
    saw.accept("static", (String) title.get() + (long) total.getVolatile());
    saw.accept("write number", attempt(() -> number.set(kept, 5)));
    saw.accept("write text", attempt(() -> text.compareAndSet(kept, "text", "other")));
    saw.accept("write title", attempt(() -> title.setVolatile("other")));
    saw.accept("write counter", attempt(() -> counter.getAndAdd(kept, 0)));
    saw.accept("number", modes(number));
    saw.accept("text", modes(text));
    saw.accept("wide", modes(wide));
    saw.accept("counter", modes(counter));
    saw.accept("flag", modes(flag));
    saw.accept("title", modes(title));
    saw.accept("total", modes(total));
    saw.accept("unchanged", kept.number + kept.text + kept.wide + Thing.TITLE + kept.counter);
  }

  private static String attempt(Runnable write) {
    try {
      write.run();
      return "written";
    } catch (UnsupportedOperationException e) {
      return "unsupported";
    }
  }

  private static List<VarHandle.AccessMode> modes(VarHandle variable) {
    List<VarHandle.AccessMode> modes = new ArrayList<>();
    for (VarHandle.AccessMode mode : VarHandle.AccessMode.values()) {
      if (variable.isAccessModeSupported(mode)) {
        modes.add(mode);
      }
    }
    return modes;
  }
}
