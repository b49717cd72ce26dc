package dev.liveswap.engine.transactions;

import dev.liveswap.api.Outcome;
import dev.liveswap.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** The program's threads are busy in the classes that are edited. */
final class Contention {
  private static final int EDITS = 25;

  private Contention() {}

  /** Eight threads need a field that has just been added, of the same objects. */
  static void fields(Engine engine) throws Exception {
    Reloading program = Reloading.of(engine, thing(0), user(0), counter());
    program.call("User", "start");
    for (int edit = 1; edit <= EDITS; edit++) {
      Outcome outcome = program.edit(thing(edit), user(edit), counter());
      Scenarios.check(outcome.verdict().isLive(), outcome);
      // Each of the 200 objects has one list, made once, that no thread has seen empty.
      Scenarios.same(program.call("User", "run"), "200 made, none torn, v" + edit);
    }
    Scenarios.same(program.call("User", "stop"), "ok");
  }

  private static String counter() {
    return "class Counter { static final java.util.concurrent.atomic.AtomicInteger made ="
        + " new java.util.concurrent.atomic.AtomicInteger();"
        + " static java.util.List<String> list(String of) { made.incrementAndGet();"
        + " var list = new java.util.ArrayList<String>(); list.add(of); return list; } }";
  }

  private static String thing(int version) {
    return version == 0
        ? "class Thing { String id() { return \"t0\"; } }"
        : ("class Thing { String id() { return list%d.get(0); } int same() { return System.identityHashCode(list%d); }"
                + " private final java.util.List<String> list%d = Counter.list(\"t%d\"); }")
            .replace("%d", String.valueOf(version));
  }

  private static String user(int version) {
    String body =
        version == 0
            ? "return \"\";"
            : """
            Counter.made.set(0);
            var torn = new java.util.concurrent.ConcurrentLinkedQueue<Object>();
            var seen = new java.util.concurrent.ConcurrentHashMap<Thing, Integer>();
            var barrier = new java.util.concurrent.CyclicBarrier(8);
            Thread[] threads = new Thread[8];
            for (int i = 0; i < 8; i++) {
              threads[i] = new Thread(() -> {
                try {
                  barrier.await();
                  for (Thing thing : things) {
                    if (!thing.id().equals("t%d")) torn.add(thing.id());
                    Integer first = seen.putIfAbsent(thing, thing.same());
                    if (first != null && first != thing.same()) torn.add("two lists");
                  }
                } catch (Throwable e) { torn.add(e); }
              });
              threads[i].start();
            }
            for (Thread thread : threads) thread.join();
            // One more if the busy thread was late with its object.
            int made = Counter.made.get();
            return (made == 201 ? 200 : made) + " made, " + (torn.isEmpty() ? "none" : torn) + " torn, v%d";
            """
                .replace("%d", String.valueOf(version));
    return """
    class User {
      static final java.util.List<Thing> things = new java.util.ArrayList<>();
      static final java.util.Queue<Throwable> failed = new java.util.concurrent.ConcurrentLinkedQueue<>();
      static volatile boolean stopped;
      static Thread busy;
      static void start() {
        for (int i = 0; i < 200; i++) things.add(new Thing());
        Thing other = new Thing();
        busy = new Thread(() -> {
          while (!stopped) {
            try { if (!other.id().startsWith("t")) throw new AssertionError(other.id()); }
            // The edit came between its call and its read: what it reads was removed.
            catch (NoSuchFieldError e) { if (!e.getMessage().contains("list")) failed.add(e); }
            catch (Throwable e) { failed.add(e); }
          }
        });
        busy.setDaemon(true);
        busy.start();
      }
      static String stop() throws Exception { stopped = true; busy.join(); return failed.isEmpty() ? "ok" : failed.toString(); }
      static String run() throws Exception { %s }
    }
    """
        .formatted(body);
  }

  /** A thread is in a class's initializer, holds its objects' locks, and calls back. */
  static void locks(Engine engine) throws Exception {
    Reloading program =
        Reloading.of(
            engine,
            "public class Slow { public static final java.util.concurrent.CountDownLatch begun ="
                + " new java.util.concurrent.CountDownLatch(1), go = new java.util.concurrent.CountDownLatch(1); }",
            "class Init { static String s = wait4(); static String wait4() { Slow.begun.countDown();"
                + " try { Slow.go.await(); } catch (InterruptedException e) { } return \"s\"; }"
                + " static String run() { synchronized (Init.class) { return s; } } }");
    AtomicReference<Object> said = new AtomicReference<>();
    List<Throwable> failed = new ArrayList<>();
    Thread initializing =
        new Thread(
            () -> {
              try {
                said.set(program.call("Init", "run"));
              } catch (Throwable e) {
                failed.add(e);
              }
            });
    initializing.start();
    Class<?> slow = Class.forName("Slow", true, program);
    ((CountDownLatch) slow.getField("begun").get(null)).await();
    // Its initializer is running and holds the initialization lock; another field is added.
    Outcome outcome =
        program.edit(
            "class Init { static String s = wait4(); static Object added = new Object(); static String wait4() {"
                + " Slow.begun.countDown(); try { Slow.go.await(); } catch (InterruptedException e) { } return \"s\"; }"
                + " static String run() { synchronized (Init.class) { return s + (added != null); } } }",
            "public class Slow { public static final java.util.concurrent.CountDownLatch begun ="
                + " new java.util.concurrent.CountDownLatch(1), go = new java.util.concurrent.CountDownLatch(1); }");
    Scenarios.check(outcome.verdict().isLive(), outcome);
    ((CountDownLatch) slow.getField("go").get(null)).countDown();
    initializing.join();
    Scenarios.check(failed.isEmpty(), failed);
    Scenarios.same(program.call("Init", "run"), "strue");
  }
}
