import java.util.concurrent.atomic.*;
import java.lang.invoke.*;

class Node {
  volatile int kept = 1;
  volatile int later = 2;
  volatile long count = 10;
  volatile String name = "n";
  volatile Node next;
  static volatile int total = 5;
  double weight = 1.5;
  byte[] bytes = {1, 2};

  static final AtomicIntegerFieldUpdater<Node> KEPT = AtomicIntegerFieldUpdater.newUpdater(Node.class, "kept");
  static final AtomicLongFieldUpdater<Node> COUNT = AtomicLongFieldUpdater.newUpdater(Node.class, "count");
  static final AtomicIntegerFieldUpdater<Node> LATER = AtomicIntegerFieldUpdater.newUpdater(Node.class, "later");
  static final AtomicReferenceFieldUpdater<Node, Node> NEXT = AtomicReferenceFieldUpdater.newUpdater(Node.class, Node.class, "next");
  static final VarHandle NAME;
  static final VarHandle TOTAL;
  static final VarHandle WEIGHT;

  static {
    try {
      NAME = MethodHandles.lookup().findVarHandle(Node.class, "name", String.class);
      TOTAL = MethodHandles.lookup().findStaticVarHandle(Node.class, "total", int.class);
      WEIGHT = MethodHandles.privateLookupIn(Node.class, MethodHandles.lookup()).findVarHandle(Node.class, "weight", double.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  String use() {
    String s = KEPT.addAndGet(this, 0) + " ";
    s += COUNT.incrementAndGet(this) + " " + LATER.getAndSet(this, 2) + " " + NEXT.compareAndSet(this, null, this) + (next == this) + (NEXT.getAndSet(this, null) == this);
    s += " " + NAME.compareAndSet(this, "n", "m") + name + NAME.getAndSet(this, "n") + (String) NAME.getAcquire(this);
    s += " " + (int) TOTAL.getAndAdd(3) + total + TOTAL.compareAndSet(8, 5);
    s += " " + (double) WEIGHT.get(this) + " " + (double) WEIGHT.getVolatile(this) + WEIGHT.varType() + WEIGHT.coordinateTypes();
    WEIGHT.setRelease(this, 2.5);
    s += weight;
    WEIGHT.set(this, 1.5);
    count = 10;
    s += bytes.length;
    return s;
  }
}
