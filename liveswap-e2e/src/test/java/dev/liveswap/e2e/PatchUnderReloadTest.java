package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.api.Liveswap;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixteen threads call what other threads patch, unpatch and reload, all at the same time. {@code
 * -Dpatch.seconds=600} makes ten minutes of it.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class PatchUnderReloadTest {
  private static final String SECONDS = System.getProperty("patch.seconds", "8");

  @TempDir Path folder;

  @Test
  void callersSeeSomeVersionWithSomePatchesAndNothingElse() throws Exception {
    assertHeld("platform");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsDoToo() throws Exception {
    assertHeld("virtual");
  }

  private void assertHeld(String threads) throws Exception {
    Project project =
        Project.maven(folder.resolve("patched"))
            .add("app/Target.java", target(0, "private", "return n + base() + total - total;"))
            .add("app/Main.java", MAIN);
    project.compile(apiClasses());
    // Bodies that change, one that moves, and a method and a field that come and go.
    version("1", target(100_000, "public", "return n + base() + total - total;"));
    // Nothing that runs needs what goes: that would be an error of old code, not of patches.
    version(
        "2",
        target(
            200_000,
            "private synchronized",
            "return n + base() + total - total;\n  }\n\n  int kept = 0;\n\n"
                + "  private int more(int n) {\n    return n + kept;"));
    try (var program =
        Launch.agent("watch=off")
            .inJvmAsItComes()
            .program(project, "app.Main", folder.toString(), threads, SECONDS)
            .start()) {
      assertThat(program.exitCodeWithin(Integer.parseInt(SECONDS) + 120)).isZero();
      assertThat(program.output()).as(program.toString()).contains("held");
    }
  }

  private void version(String name, String source) throws Exception {
    Project.plain(folder.resolve(name + "-source"))
        .add("app/Target.java", source)
        .compileInto(folder.resolve(name));
  }

  private static String target(int base, String modifiers, String body) {
    return """
        package app;

        public class Target {
          private int total = 3;
          private final int start;

          public Target(int start) {
            this.start = start;
          }

          public int start() {
            return start;
          }

          public int moves(int n) {
            return moving(n);
          }

          %s int moving(int n) {
            return n;
          }

          public int value(int n) {
            %s
          }

          static int base() {
            return %d;
          }

          public static long sum(long a, int depth) {
            return depth == 0 ? a : sum(a + 1, depth - 1);
          }
        }
        """
        .formatted(modifiers, body, base);
  }

  private static final String MAIN =
      """
      package app;

      import dev.liveswap.api.*;
      import java.nio.file.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;

      public class Main {
        private static final Queue<String> wrong = new ConcurrentLinkedQueue<>();
        private static final CountDownLatch somethingIsWrong = new CountDownLatch(1);
        private static final AtomicLong calls = new AtomicLong();
        private static final Target target = new Target(0);
        private static volatile boolean stop;

        interface Work {
          void run() throws Throwable;
        }

        public static void main(String[] args) throws Exception {
          boolean virtual = args[1].equals("virtual");
          List<Thread> threads = new ArrayList<>();
          for (int i = 0; i < 16; i++) {
            threads.add(start(virtual, Main::call));
          }
          List<Thread> disturbers =
              List.of(
                  start(virtual, () -> patch(1_000)),
                  start(virtual, () -> patch(2_000)),
                  start(false, () -> reload(Path.of(args[0]))));
          somethingIsWrong.await(Long.parseLong(args[2]), TimeUnit.SECONDS);
          stop = true;
          for (Thread thread : disturbers) {
            thread.join();
          }
          for (Thread thread : threads) {
            thread.join();
          }
          Patch.unpatchAll();
          check(target.value(5) % 100_000, 5, "value at the end");
          check(Target.sum(0, 3), 3, "sum at the end");
          System.out.println(calls + " calls");
          wrong.forEach(System.out::println);
          System.out.println(wrong.isEmpty() && calls.get() > 0 ? "held" : "failed");
        }

        private static void wrong(String what) {
          wrong.add(what);
          somethingIsWrong.countDown();
        }

        private static Thread start(boolean virtual, Work work) throws Exception {
          Runnable guarded =
              () -> {
                try {
                  while (!stop && wrong.isEmpty()) {
                    work.run();
                  }
                } catch (Throwable e) {
                  e.printStackTrace();
                  wrong(e.toString());
                }
              };
          if (virtual) {
            return (Thread)
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, guarded);
          }
          Thread thread = new Thread(guarded);
          thread.start();
          return thread;
        }

        /** Version in the sixth place, at most one of each patch in the fourth. */
        private static void call() {
          for (int n = 0; n < 100; n++) {
            int value = target.value(n);
            int version = value / 100_000;
            int patches = value % 100_000 / 1_000;
            if (value % 1_000 != n || version > 2 || patches > 3) {
              wrong("value(" + n + ") is " + value);
            }
            long sum = Target.sum(0, 3);
            if (sum % 100 != 3 || sum > 803) {
              wrong("sum is " + sum);
            }
            checkOnce(target.moves(n), n, "moves");
            checkOnce(new Target(n).start(), n, "start");
          }
          calls.addAndGet(100);
          Thread.yield();
        }

        private static void checkOnce(int value, int n, String what) {
          if (value % 1_000 != n || value > 3_999) {
            wrong(what + "(" + n + ") is " + value);
          }
        }

        private static void patch(int mark) {
          try (Patch value =
                  Patch.method(Target.class, "value")
                      .wrap((Original<Integer> original, Target self, Integer n) ->
                          original.call(self, n) + mark);
              Patch sum =
                  Patch.method(Target.class, "sum")
                      .wrap((Original<Long> original, Long a, Integer depth) ->
                          original.call(a + 100, depth));
              Patch moving =
                  Patch.method(Target.class, "moving")
                      .wrap((Original<Integer> original, Target self, Integer n) ->
                          original.call(self, n) + mark);
              Patch start =
                  Patch.constructor(Target.class, int.class)
                      .wrap((Original<Void> original, Target self, Integer n) ->
                          original.call(self, n + mark))) {
            int now = target.value(7) % 100_000;
            if (now != 7 + mark && now != 7 + 3_000) {
              wrong("patched with " + mark + ", value(7) is " + now);
            }
            int moved = target.moves(7);
            int started = new Target(7).start();
            if ((moved != 7 + mark && moved != 7 + 3_000)
                || (started != 7 + mark && started != 7 + 3_000)) {
              wrong("patched with " + mark + ": " + moved + ", " + started);
            }
          }
        }

        private static void reload(Path folder) throws Exception {
          for (String version : new String[] {"1", "2"}) {
            byte[] newer = Files.readAllBytes(folder.resolve(version + "/app/Target.class"));
            Outcome outcome =
                Liveswap.reload(Map.of("app.Target", newer), Main.class.getClassLoader());
            if (!outcome.verdict().isLive()) {
              wrong(outcome.toString());
            }
            int now = target.value(7) / 100_000;
            if (now != Integer.parseInt(version)) {
              wrong("after version " + version + ", value(7) is of version " + now);
            }
          }
        }

        private static void check(long actual, long wanted, String what) {
          if (actual != wanted) {
            wrong(what + " is " + actual);
          }
        }
      }
      """;

  private static Path apiClasses() throws Exception {
    return Path.of(Liveswap.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
