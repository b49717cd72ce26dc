package dev.liveswap.engine.transactions;

import dev.liveswap.api.Outcome;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.support.Sources;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What is not needed any more goes away, and what is edited for ever does not grow for ever. */
final class Leaks {
  private Leaks() {}

  static void droppedLoader(Engine engine) throws Exception {
    Reloading kept = Reloading.of(engine, source(0));
    kept.call("E", "run");
    WeakReference<ClassLoader> dropped = editedProgram(engine);
    // The engine's next reload is of another loader's classes.
    kept.live(source(1));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (dropped.get() != null) {
      Scenarios.check(System.nanoTime() < deadline, "the loader is still alive");
      System.gc();
    }
  }

  private static WeakReference<ClassLoader> editedProgram(Engine engine) throws Exception {
    Reloading program = Reloading.of(engine, source(0), caller());
    program.call("Caller", "run");
    for (int edit = 1; edit < 4; edit++) {
      Outcome outcome = program.edit(source(edit), caller());
      Scenarios.check(outcome.verdict().isLive(), outcome);
      Scenarios.same(program.call("Caller", "run"), "e" + edit);
      Class<?> type = Class.forName("E", true, program);
      Scenarios.check(type.getDeclaredMethods().length > 1, "members");
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Scenarios.same(constructor.newInstance().hashCode(), edit);
    }
    return new WeakReference<>(program);
  }

  private static String caller() {
    return "class Caller { static String run() { return E.run(); } }";
  }

  private static String source(int edit) {
    return "class E { E() {} int f%d = %d; static Object s%d = new Object(); static String run() { return new E().m%d(); } String m%d() { return \"e%d\"; } public int hashCode() { return f%d; } }"
        .replace("%d", String.valueOf(edit));
  }

  static void manyEdits(Engine engine) throws Exception {
    int edits =
        Integer.parseInt(
            System.getProperty("edits").isEmpty() ? "120" : System.getProperty("edits"));
    Reloading program = Reloading.of(engine, source(0));
    program.call("E", "run");
    measure(program, edits, "alternating", edit -> edit % 2);
    measure(program, edits, "growing", edit -> edit + 2);
  }

  private static void measure(
      Reloading program, int edits, String what, java.util.function.IntUnaryOperator version)
      throws Exception {
    // Compiled beforehand: the compiler leaves more garbage than a reload.
    List<Map<String, byte[]>> classFiles = new ArrayList<>();
    for (int edit = 0; edit < edits; edit++) {
      classFiles.add(Sources.compile(source(version.applyAsInt(edit))));
    }
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    long metaspace = 0;
    long heap = 0;
    long early = 0;
    long late = 0;
    for (int edit = 0; edit < edits; edit++) {
      if (edit == edits / 5) {
        metaspace = metaspace();
        heap = heap();
      }
      Outcome outcome = program.reload(classFiles.get(edit));
      Scenarios.check(outcome.verdict().isLive(), outcome);
      long took = outcome.took().toNanos() / 1000;
      if (edit >= edits / 5 && edit < 2 * edits / 5) {
        early += took;
      } else if (edit >= 4 * edits / 5) {
        late += took;
      }
      Scenarios.same(program.call("E", "run"), "e" + version.applyAsInt(edit));
    }
    int counted = edits - edits / 5;
    long grownMetaspace = (metaspace() - metaspace) / counted;
    long grownHeap = (heap() - heap) / counted;
    System.out.printf(
        "%s: metaspace %,d bytes an edit, heap %,d bytes an edit, %d µs an edit early, %d µs late,"
            + " %d threads more%n",
        what,
        grownMetaspace,
        grownHeap,
        early / (edits / 5),
        late / (edits / 5),
        ManagementFactory.getThreadMXBean().getThreadCount() - threads);
    Scenarios.check(grownMetaspace < 64 * 1024, "metaspace grows");
    Scenarios.check(grownHeap < 128 * 1024, "heap grows");
    Scenarios.check(
        ManagementFactory.getThreadMXBean().getThreadCount() <= threads + 3, "threads grow");
  }

  private static long metaspace() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(Leaks::used)
        .sum();
  }

  private static long used(MemoryPoolMXBean pool) {
    return pool.getUsage().getUsed();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
