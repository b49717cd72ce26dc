package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.liveswap.e2e.driver.Hammer;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import dev.liveswap.e2e.driver.Tool;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo under the eyes of eight clients; {@code -De2e.edits=200} for the full count. */
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
    try (RunningProgram program = Launch.agent().program(hello, "hello.Main", "0").start().ready();
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

  /**
   * Each version brings members of its own, and removes those that the version before last called.
   * (What a running method still calls may not go: it would find it gone, as any old code does.)
   */
  @Test
  void norThroughEditsThatAddAndRemoveMembers() throws Exception {
    int edits = Integer.getInteger("e2e.edits", 25);
    Project hello =
        Project.maven(folder.resolve("hello")).copyOf(Tool.root().resolve("examples/hello"));
    hello.edit(HANDLER, text -> withMembers(text.replace(ORIGINAL, calls(0)), 0));
    hello.compile();
    try (RunningProgram program = Launch.agent().program(hello, "hello.Main", "0").start().ready();
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

  /** The class's last lines: the members of this version, and of the one before. */
  private static String withMembers(String source, int version) {
    int end = source.indexOf("  // members of version");
    return source.substring(0, end < 0 ? source.lastIndexOf('}') : end)
        + members(version)
        + (version == 0 ? "" : members(version - 1))
        + "}\n";
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
