import java.util.concurrent.atomic.*;
import java.lang.invoke.*;

class Node {
  volatile int kept = 1;
  int later = 2;

  static final AtomicIntegerFieldUpdater<Node> KEPT = AtomicIntegerFieldUpdater.newUpdater(Node.class, "kept");

  String use() {
    String s = KEPT.addAndGet(this, 0) + " ";
    return s;
  }
}
