import java.util.*;
class Factory {
  static Shape make() { return new Equi(); }
  static List<Runnable> tasks(StringBuilder b) { return List.of(new Task(b), new Slow(b)); }
}
abstract class Job implements Runnable { protected final StringBuilder b; Job(StringBuilder b) { this.b = b; } public final void run() { b.append(tag()); } protected abstract String tag(); }
class Task extends Job { Task(StringBuilder b) { super(b); } protected String tag() { return "t"; } }
class Slow extends Job { Slow(StringBuilder b) { super(b); } protected String tag() { return "s"; } }
