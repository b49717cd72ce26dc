package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing piles up; {@code -De2e.reloads=1000} for the full count. */
class EnduranceTest {
  private static final int CLASSES = 5;
  private static final long MEGABYTE = 1 << 20;

  /** Until then compiler, HTTP server and JIT are still loading themselves. */
  private static final int WARM_UP = 25;

  @TempDir Path folder;

  /** What the program holds after a garbage collection. */
  private record Holdings(long heap, long metaspace, long threads, long files) {
    static Holdings of(RunningProgram program) throws Exception {
      long[] values =
          Arrays.stream(program.http().get("/call?app.Gauge").split(" "))
              .mapToLong(Long::parseLong)
              .toArray();
      return new Holdings(values[0], values[1], values[2], values[3]);
    }
  }

  @Test
  void heapMetaspaceThreadsAndFilesStayFlatThroughManyReloads() throws Exception {
    int reloads = Integer.getInteger("e2e.reloads", 60);
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter")));
    for (int number = 0; number < CLASSES; number++) {
      project.add(path(number), GreeterProgram.classSaying("app", "C" + number, "edit 0."));
    }
    project.add("app/Gauge.java", GAUGE).compile();
    Random random = new Random(42);
    int[] edits = new int[CLASSES];
    try (RunningProgram program =
        Launch.agent()
            .inJvmAsItComes()
            .program(project, GreeterProgram.MAIN_CLASS)
            .start()
            .ready()) {
      Holdings warm = Holdings.of(program);
      for (int reload = 1; reload <= WARM_UP + reloads; reload++) {
        int edited = random.nextInt(CLASSES);
        String from = "edit " + edits[edited] + ".";
        String to = "edit " + ++edits[edited] + ".";
        project.edit(path(edited), from, to);
        assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
        assertThat(program.http().get("/call?app.C" + edited)).isEqualTo(to);
        if (reload == WARM_UP) {
          warm = Holdings.of(program);
        }
      }
      Holdings end = Holdings.of(program);
      assertThat(end.heap()).as("heap").isLessThan(warm.heap() + 12 * MEGABYTE);
      assertThat(end.metaspace())
          .as("metaspace")
          .isLessThan(warm.metaspace() + 4 * MEGABYTE + reloads * 8L * 1024);
      assertThat(end.threads()).as("threads").isLessThanOrEqualTo(warm.threads() + 2);
      assertThat(end.files()).as("open files").isLessThanOrEqualTo(warm.files() + 3);
    }
  }

  private static String path(int number) {
    return "app/C" + number + ".java";
  }

  private static final String GAUGE =
      """
      package app;

      import com.sun.management.UnixOperatingSystemMXBean;
      import java.lang.management.ManagementFactory;
      import java.lang.management.MemoryPoolMXBean;

      public class Gauge {
        public static String text() {
          System.gc();
          System.gc();
          long metaspace = 0;
          for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals("Metaspace")) {
              metaspace = pool.getUsage().getUsed();
            }
          }
          var system =
              (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
          return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
              + " " + metaspace
              + " " + ManagementFactory.getThreadMXBean().getThreadCount()
              + " " + system.getOpenFileDescriptorCount();
        }
      }
      """;
}
