import java.util.*;
class Factory {
  static Shape make() { return new Sq(); }
  static List<Runnable> tasks(StringBuilder b) { return List.of(new Task(b)); }
}
class Task implements Runnable { protected final StringBuilder b; Task(StringBuilder b) { this.b = b; } public void run() { b.append("r"); } }
