package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.HttpProbe;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does to a class in a day, save by save, in one process whose state is kept. */
class StructureTest {
  @TempDir Path folder;

  /**
   * An edit, and what the program says after it; empty where it is not to compile or to be seen.
   */
  private record Step(String from, String to, String answer) {}

  private static final List<Step> DAY =
      List.of(
          new Step(
              "\"first\";\n  }",
              "word();\n  }\n\n  private String word() { return \"a method\"; }",
              "a method"),
          new Step(
              "{ return \"a method\"; }",
              "{ return names.computeIfAbsent(\"key\", key -> \"a field\"); }\n"
                  + "  private final java.util.Map<String, String> names = new java.util.HashMap<>();",
              "a field"),
          new Step(
              "return names.computeIfAbsent",
              "if (true) return new Word(\"a record\").text();\n    return names.computeIfAbsent",
              ""),
          new Step(
              "  private final java.util.Map",
              "  record Word(String text) {}\n  private final java.util.Map",
              "a record"),
          new Step(
              "return new Word(\"a record\").text()",
              "return new Word(Kind.CONSTANT.name().toLowerCase()).text()",
              ""),
          new Step(
              "  record Word(String text) {}",
              "  record Word(String text) {}\n  enum Kind { CONSTANT }",
              "constant"),
          new Step("enum Kind { CONSTANT }", "enum Kind { CONSTANT, ADDED }", ""),
          new Step("Kind.CONSTANT", "Kind.ADDED", "added"));

  @Test
  void everyStepOfADayIsLiveInTheSameProcess() throws Exception {
    Project project = GreeterProgram.write(Project.plain(folder.resolve("greeter")));
    int port = HttpProbe.freePort();
    try (RunningProgram program =
        Launch.run(project.root()).with("--", Integer.toString(port)).start().ready()) {
      String process = program.http().get("/pid");
      int visits = 0;
      for (Step step : DAY) {
        project.edit(GREETING, step.from(), step.to());
        Report reload = program.nextReload();
        if (!step.answer().isEmpty()) {
          assertThat(reload.verdict()).as("%s: %s", step, reload).startsWith("LIVE");
          assertThat(program.http().get("/text")).isEqualTo(step.answer());
        }
        assertThat(program.http().get("/visits")).isEqualTo(Integer.toString(++visits));
        assertThat(program.http().get("/pid")).isEqualTo(process);
      }
    }
  }
}
