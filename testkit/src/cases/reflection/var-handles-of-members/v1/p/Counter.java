package p;
import java.lang.invoke.*;
import java.util.concurrent.atomic.*;
public class Counter {
  volatile int i;
  volatile long l;
  volatile String s;
  boolean flag;
  byte b;
  double d;
  static int fixed;
  static volatile String text = "t";
  private static final AtomicIntegerFieldUpdater<Counter> I = AtomicIntegerFieldUpdater.newUpdater(Counter.class, "i");
  private static final AtomicLongFieldUpdater<Counter> L = AtomicLongFieldUpdater.newUpdater(Counter.class, "l");
  private static final AtomicReferenceFieldUpdater<Counter, String> S =
      AtomicReferenceFieldUpdater.newUpdater(Counter.class, String.class, "s");
  public Object run(int how) throws Throwable {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    VarHandle vi = lookup.findVarHandle(Counter.class, "i", int.class);
    VarHandle vs = lookup.findVarHandle(Counter.class, "s", String.class);
    switch (how) {
      case 0: i = 1; return I.incrementAndGet(this) + I.getAndAdd(this, 5) + I.get(this) + "" + I.compareAndSet(this, 7, 8) + i;
      case 1: l = 1; return L.accumulateAndGet(this, 4L, Long::sum) + "" + L.updateAndGet(this, x -> x * 2) + L.weakCompareAndSet(this, 3, 4) + l;
      case 2: s = "a"; return S.getAndSet(this, "b") + S.get(this) + S.compareAndSet(this, "b", "c") + s;
      case 3: vi.set(this, 4); return (int) vi.get(this) + (int) vi.getVolatile(this) + (int) vi.getAcquire(this) + (int) vi.getOpaque(this);
      case 4: vi.setVolatile(this, 4); vi.setRelease(this, 5); vi.setOpaque(this, 6); return i;
      case 5: i = 3; return vi.compareAndSet(this, 3, 4) + "" + (int) vi.compareAndExchange(this, 4, 5) + (int) vi.getAndAdd(this, 2) + (int) vi.getAndBitwiseOr(this, 8) + i;
      case 6: s = "x"; return (String) vs.getAndSet(this, "y") + vs.compareAndSet(this, "y", "z") + s;
      case 7: return vi.varType() + " " + vi.coordinateTypes() ;
      case 8: { VarHandle f = lookup.findStaticVarHandle(Counter.class, "fixed", int.class); f.set(2); return (int) f.getAndAdd(3) + fixed; }
      case 9: { VarHandle f = lookup.unreflectVarHandle(Counter.class.getDeclaredField("flag")); f.set(this, true); return f.compareAndSet(this, true, false) + "" + flag; }
      case 10: { VarHandle f = lookup.findVarHandle(Counter.class, "d", double.class); f.setVolatile(this, 2.5); return (double) f.get(this) + d; }
      case 11: { VarHandle f = lookup.findStaticVarHandle(Counter.class, "text", String.class); f.setVolatile("n"); return (String) f.getAndSet("t") + text; }
      case 12: return vi.toMethodHandle(VarHandle.AccessMode.GET).type();
      case 13: return (int) vi.toMethodHandle(VarHandle.AccessMode.GET_AND_ADD).invoke(this, 1) >= 0;
      case 14: return AtomicIntegerFieldUpdater.newUpdater(Counter.class, "fixed").toString();
      case 15: return AtomicIntegerFieldUpdater.newUpdater(Counter.class, "l").toString();
      case 16: return AtomicIntegerFieldUpdater.newUpdater(Counter.class, "none").toString();
      case 17: return I.getAndUpdate(null, x -> x);
      case 18: { VarHandle f = lookup.findVarHandle(Counter.class, "b", byte.class); f.set(this, (byte) 7); return (byte) f.getAndAdd(this, (byte) 1) + b; }
      case 19: return lookup.findVarHandle(Counter.class, "text", String.class).toString();
      case 20: return vi.get((Object) "wrong");
      default: return "";
    }
  }
}
