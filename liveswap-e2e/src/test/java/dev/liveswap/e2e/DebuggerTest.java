package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ExceptionRequest;
import dev.liveswap.e2e.driver.Debugger;
import dev.liveswap.e2e.driver.Debugger.Stop;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A debugger is attached while edits go live. */
class DebuggerTest {
  @TempDir Path folder;

  private static final String EDITED =
      """
      package app;

      public class Greeting {
        public String text() {
          String name = "world";
          return greet(name, 2L);
        }

        private final String mark = "!";

        private String greet(String whom, long times) {
          String result = "";
          for (int i = 0; i < times; i++) {
            result += whom + mark;
          }
          return result;
        }
      }
      """;

  private RunningProgram start(Project project) throws Exception {
    return Launch.agent()
        .with(Debugger.JVM_OPTION)
        .program(project, GreeterProgram.MAIN_CLASS)
        .start()
        .ready();
  }

  private static CompletableFuture<String> ask(RunningProgram program) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return program.http().get("/text");
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void stopsInChangedAndInAddedMethods() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    try (RunningProgram program = start(project);
        Debugger debugger = Debugger.attach(program)) {
      project.edit(GREETING, text -> EDITED);
      assertThat(program.nextReload().verdict()).startsWith("LIVE");

      BreakpointRequest inChanged = debugger.breakpoint("Greeting.java", 6);
      CompletableFuture<String> answer = ask(program);
      Stop changed = debugger.awaitStop(inChanged);
      assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo("world!world!");
      assertThat(changed.method()).isEqualTo("text");
      assertThat(changed.line()).isEqualTo(6);
      assertThat(changed.locals()).containsExactly(Map.entry("name", "\"world\""));

      BreakpointRequest inAdded = debugger.breakpoint("Greeting.java", 16);
      answer = ask(program);
      Stop added = debugger.awaitStop(inAdded);
      assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo("world!world!");
      assertThat(added.method()).isEqualTo("greet");
      assertThat(added.line()).isEqualTo(16);
      assertThat(added.callers()).startsWith("text");
      assertThat(added.locals())
          .containsExactly(
              Map.entry("result", "\"world!world!\""),
              Map.entry("times", "2"),
              Map.entry("whom", "\"world\""));
    }
  }

  /** What watches methods that have changed must not look as if it caught. */
  @Test
  void stopsAtUncaughtExceptionsOfAChangedMethod() throws Exception {
    Project project =
        GreeterProgram.write(Project.maven(folder.resolve("greeter")))
            .add(GREETING, inAThread("\"fine\".length();"))
            .compile();
    try (RunningProgram program = start(project);
        Debugger debugger = Debugger.attach(program)) {
      assertThat(program.http().get("/text")).isEqualTo("began");
      project.edit(GREETING, text -> inAThread("throw new IllegalStateException();"));
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");

      ExceptionRequest uncaught = debugger.uncaughtExceptions();
      CompletableFuture<String> answer = ask(program);
      Stop stop = debugger.awaitStop(uncaught);
      assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo("began");
      assertThat(stop.method()).isEqualTo("work");
      assertThat(stop.line()).isEqualTo(10);
    }
  }

  private static String inAThread(String statement) {
    return """
      package app;

      public class Greeting {
        public String text() {
          new Thread(this::work).start();
          return "began";
        }

        private void work() {
          %s
        }
      }
      """
        .formatted(statement);
  }

  /** The JVM refuses it, because the class has members that the IDE knows nothing of. */
  @Test
  void hotSwapByAnIdeIsRefusedAndBreaksNothing() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    byte[] byTheIde = project.compiled(GREETING, "first", "by the IDE");
    try (RunningProgram program = start(project);
        Debugger debugger = Debugger.attach(program)) {
      assertThatThrownBy(() -> debugger.redefine("app.Greeting", byTheIde))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThat(program.http().get("/text")).isEqualTo("first");

      project.edit(GREETING, text -> EDITED);
      assertThat(program.nextReload().verdict()).startsWith("LIVE");
      assertThat(program.http().get("/text")).isEqualTo("world!world!");
    }
  }
}
