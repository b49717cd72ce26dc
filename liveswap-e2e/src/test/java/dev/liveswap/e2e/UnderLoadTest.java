package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.liveswap.e2e.driver.Hammer;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import dev.liveswap.e2e.driver.Tool;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The demo under the eyes of eight clients; {@code -De2e.edits=200 -De2e.edits.jvm=50} for the full
 * counts.
 */
class UnderLoadTest {
  private static final int CLIENTS = 8;
  private static final Pattern ANSWER = Pattern.compile("Hello (\\d+), Yuriy! (\\d+)");
  private static final String HANDLER = "hello/ExampleHandler.java";

  private static final String ORIGINAL = "\"Hello, \" + name + \"!\"";

  @TempDir Path folder;

  @Test
  void noRequestFailsAndNoAnswerIsMixedThroughManyEdits() throws Exception {
    int edits = Integer.getInteger("e2e.edits", 25);
    Project hello =
        Project.maven(folder.resolve("hello")).copyOf(Tool.root().resolve("examples/hello"));
    hello.edit(HANDLER, ORIGINAL, "\"Hello 0, \" + name + \"! 0\"");
    hello.compile();
    try (RunningProgram program =
            Launch.agent().inJvmAsItComes().program(hello, "hello.Main", "0").start().ready();
        Hammer hammer =
            Hammer.start(program.http(), CLIENTS, "/example?name=Yuriy", UnderLoadTest::judge)) {
      for (int edit = 1; edit <= edits; edit++) {
        long before = hammer.answers();
        String next = Integer.toString(edit);
        hello.edit(HANDLER, text -> text.replaceAll("(Hello |! )\\d+", "$1" + next));
        assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
        await().until(() -> hammer.answers() > before + CLIENTS);
        assertThat(hammer.complaints()).isEmpty();
      }
      assertThat(program.http().get("/example?name=Yuriy"))
          .isEqualTo("Hello " + edits + ", Yuriy! " + edits);
    }
  }

  @Test
  void norThroughEditsThatAddAndRemoveMembers() throws Exception {
    addAndRemoveMembers(List.of(), Integer.getInteger("e2e.edits", 25));
  }

  static List<Jvm> jvms() {
    return List.of(
        new Jvm("the serial collector", "-XX:+UseSerialGC"),
        new Jvm("the parallel collector", "-XX:+UseParallelGC"),
        new Jvm("ZGC", "-XX:+UseZGC"),
        new Jvm("Shenandoah", "-XX:+UseShenandoahGC"),
        new Jvm(
            "uncompressed pointers", "-XX:-UseCompressedOops", "-XX:-UseCompressedClassPointers"),
        new Jvm("compact object headers", "-XX:+UseCompactObjectHeaders"),
        new Jvm("no class data sharing", "-Xshare:off"),
        new Jvm("Flight Recorder", "-XX:StartFlightRecording=settings=profile"),
        new Jvm(
            "a debugger's agent",
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0"),
        new Jvm("JaCoCo before it", "-javaagent:" + jacoco() + "=output=none"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jvms")
  void norInAnyOtherJvm(Jvm jvm) throws Exception {
    assumeTrue(jvm.exists(), () -> "this JDK has no " + jvm.name());
    addAndRemoveMembers(jvm.options(), Integer.getInteger("e2e.edits.jvm", 4));
  }

  /** Options of a JVM. */
  private record Jvm(String name, List<String> options) {
    Jvm(String name, String... options) {
      this(name, List.of(options));
    }

    boolean exists() throws IOException {
      return Launch.java(options.toArray(new String[0])).with("-version").end().exitCode() == 0;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static String jacoco() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> Path.of(path).getFileName().toString().startsWith("org.jacoco.agent"))
        .findFirst()
        .orElseThrow();
  }

  /** Each version brings members of its own, and removes those that running requests still call. */
  private void addAndRemoveMembers(List<String> options, int edits) throws Exception {
    Project hello =
        Project.maven(folder.resolve("hello")).copyOf(Tool.root().resolve("examples/hello"));
    hello.edit(HANDLER, text -> withMembers(text.replace(ORIGINAL, calls(0)), 0));
    hello.compile();
    Launch agent =
        Launch.java(options.toArray(new String[0]))
            .with("-javaagent:" + Tool.agentJar() + "=report=json");
    try (RunningProgram program = agent.program(hello, "hello.Main", "0").start().ready();
        Hammer hammer =
            Hammer.start(program.http(), CLIENTS, "/example?name=Yuriy", UnderLoadTest::judge)) {
      for (int edit = 1; edit <= edits; edit++) {
        long before = hammer.answers();
        int next = edit;
        hello.edit(HANDLER, text -> withMembers(text.replace(calls(next - 1), calls(next)), next));
        Report reload = program.nextReload();
        assertThat(reload.verdict()).as(reload.toString()).startsWith("LIVE");
        await().until(() -> hammer.answers() > before + CLIENTS);
        assertThat(hammer.complaints()).isEmpty();
      }
      assertThat(program.http().get("/example?name=Yuriy"))
          .isEqualTo("Hello " + edits + ", Yuriy! " + edits);
    }
  }

  private static String calls(int version) {
    return "\"Hello \" + first%1$d() + \", \" + name + \"! \" + second%1$d".formatted(version);
  }

  /** The class's last lines. */
  private static String withMembers(String source, int version) {
    int end = source.indexOf("  // members of version");
    return source.substring(0, end < 0 ? source.lastIndexOf('}') : end) + members(version) + "}\n";
  }

  private static String members(int version) {
    return """
          // members of version %1$d
          private String second%1$d = "%1$d";

          private static int first%1$d() {
            return %1$d;
          }
        """
        .formatted(version);
  }

  /** Both numbers of an answer are the same, and a client never goes back to an older version. */
  private static Hammer.Judge judge() {
    AtomicInteger newest = new AtomicInteger();
    return answer -> {
      Matcher numbers = ANSWER.matcher(answer);
      if (!numbers.matches() || !numbers.group(1).equals(numbers.group(2))) {
        return "mixed: " + answer;
      }
      int version = Integer.parseInt(numbers.group(1));
      int before = newest.getAndAccumulate(version, Math::max);
      return version < before ? "back to " + answer + " after " + before : null;
    };
  }
}
