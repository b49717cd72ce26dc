package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.api.Liveswap;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever listens to reloads in the program is told, may refuse one, and harms none. */
class ListenersTest {
  private static final String CACHE = "app/Cache.java";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aProgramWithACacheAndAWatcher() throws Exception {
    project =
        GreeterProgram.write(Project.maven(folder.resolve("greeter")))
            .add(
                CACHE,
                """
                package app;

                import dev.liveswap.api.AfterReload;
                import java.util.ArrayList;
                import java.util.List;

                public class Cache {
                  static final List<String> heard = new ArrayList<>();

                  @AfterReload
                  private static void clear() {
                    heard.add("cleared");
                  }

                  static String unit() {
                    return "g";
                  }

                  public static String text() {
                    return heard + unit();
                  }
                }
                """)
            .add(
                "app/Watch.java",
                """
                package app;

                import dev.liveswap.api.*;
                import java.util.Optional;
                import java.util.concurrent.CountDownLatch;

                public class Watch implements ReloadListener {
                  static Listeners.Registration registration;
                  static volatile String mode = "listen";
                  static final CountDownLatch forEver = new CountDownLatch(1);

                  /** Registers what the system property says. */
                  public static String text() {
                    registration = Listeners.add(new Watch());
                    Listeners.afterReload(Greeting.class, () -> Cache.heard.add("greeting"));
                    return "watching";
                  }

                  @Override
                  public Optional<String> before(PlannedReload reload) {
                    if (mode.equals("veto")) {
                      return Optional.of("a payment is being made");
                    }
                    if (mode.equals("hang")) {
                      Cache.heard.add("waiting");
                      try {
                        forEver.await();
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                    }
                    Cache.heard.add("before " + reload.kind() + " " + reload.classNames());
                    return Optional.empty();
                  }

                  @Override
                  public void after(Outcome outcome) {
                    if (mode.equals("throw")) {
                      throw new IllegalStateException("no good");
                    }
                    if (mode.equals("ask")) {
                      Cache.heard.add(Liveswap.undo().findings().get(0).code().id());
                      return;
                    }
                    Cache.heard.add("after " + outcome.verdict() + " " + outcome.version());
                  }
                }
                """);
    for (String mode : new String[] {"veto", "hang", "throw", "ask"}) {
      String name = Character.toUpperCase(mode.charAt(0)) + mode.substring(1);
      project.add(
          "app/" + name + ".java",
          """
          package app;

          public class %s {
            public static String text() {
              return Watch.mode = "%s";
            }
          }
          """
              .formatted(name, mode));
    }
    project.compile(apiClasses());
  }

  private static Path apiClasses() throws Exception {
    return Path.of(Liveswap.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private RunningProgram watched() throws Exception {
    RunningProgram program =
        Launch.agent().program(project, GreeterProgram.MAIN_CLASS).start().ready();
    assertThat(program.http().get("/call?app.Watch")).isEqualTo("watching");
    return program;
  }

  @Test
  void aListenerIsToldBeforeAndAfterReloadAndUndo() throws Exception {
    try (RunningProgram program = watched()) {
      project.edit(GREETING, "first", "second");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/call?app.Cache"))
          .isEqualTo("[before RELOAD [app.Greeting], greeting, after LIVE 1]g");

      assertThat(program.control().send("POST /undo").body()).contains("\"verdict\":\"LIVE\"");

      assertThat(program.http().get("/call?app.Cache"))
          .endsWith("before UNDO [app.Greeting], greeting, after LIVE 0]g");
      assertThat(program.http().get("/text")).isEqualTo("first");
    }
  }

  @Test
  void anAnnotatedMethodRunsAfterReloadOfItsClassAlsoOneThatCameWithIt() throws Exception {
    try (RunningProgram program = watched()) {
      assertThat(program.http().get("/call?app.Cache")).isEqualTo("[]g");
      project.edit(CACHE, "return \"g\"", "return \"kg\"");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/call?app.Cache"))
          .isEqualTo("[before RELOAD [app.Cache], cleared, after LIVE 1]kg");

      project.edit(
          CACHE,
          "  static String unit",
          "  @AfterReload\n  static void added() {\n    heard.add(\"added\");\n  }\n\n"
              + "  @AfterReload\n  static void wrong(int x) {}\n\n  static String unit");

      Report reload = program.nextReload();
      assertThat(reload.codes()).containsExactly("LS070");
      assertThat(reload.finding().message()).contains("app.Cache.wrong()", "has parameters");
      assertThat(program.http().get("/call?app.Cache")).contains("added");
    }
  }

  @Test
  void aVetoRefusesTheReloadAndTheNextSaveTakesTheChangeAlong() throws Exception {
    try (RunningProgram program = watched()) {
      byte[] before = java.nio.file.Files.readAllBytes(project.classFile("app.Greeting"));
      program.http().get("/call?app.Veto");
      project.edit(GREETING, "first", "second");

      Report refused = program.nextReload();
      assertThat(refused.verdict()).isEqualTo("REFUSED");
      assertThat(refused.codes()).containsExactly("LS014");
      assertThat(refused.finding().message())
          .isEqualTo("app.Watch refused it: a payment is being made");
      assertThat(program.http().get("/text")).isEqualTo("first");
      assertThat(project.classFile("app.Greeting")).hasBinaryContent(before);

      program.http().get("/call?app.Throw");
      project.edit(CACHE, "return \"g\"", "return \"kg\"");
      assertThat(program.nextReload().changes())
          .containsExactlyInAnyOrder("CHANGED app.Cache", "CHANGED app.Greeting");
      assertThat(program.http().get("/text")).isEqualTo("second");
    }
  }

  @Test
  void whatThrowsIsANoteWithItsPlace() throws Exception {
    try (RunningProgram program = watched()) {
      program.http().get("/call?app.Throw");
      project.edit(GREETING, "first", "second");

      Report reload = program.nextReload();

      assertThat(reload.verdict()).isEqualTo("LIVE_WITH_NOTES");
      assertThat(reload.codes()).containsExactly("LS070");
      assertThat(reload.finding().message())
          .isEqualTo("app.Watch.after threw java.lang.IllegalStateException: no good");
      assertThat(reload.finding().place()).startsWith("src/main/java/app/Watch.java:");
      assertThat(program.http().get("/text")).isEqualTo("second");
    }
  }

  @Test
  void whatDoesNotReturnIsWaitedForOnceAndThenPassedOver() throws Exception {
    try (RunningProgram program = watched()) {
      program.http().get("/call?app.Hang");
      project.edit(GREETING, "first", "second");
      Report first = program.nextReload();
      assertThat(first.verdict()).isEqualTo("LIVE_WITH_NOTES");
      assertThat(first.finding().message()).contains("app.Watch.before has not returned after 5 s");
      assertThat(program.http().get("/text")).isEqualTo("second");

      project.edit(GREETING, "second", "third");
      assertThat(program.nextReload().finding().message()).contains("was passed over");
      assertThat(program.http().get("/text")).isEqualTo("third");
    }
  }

  @Test
  void anUndoThatComesWhileAReloadIsUnderWayIsDoneAfterIt() throws Exception {
    try (RunningProgram program = watched()) {
      program.http().get("/call?app.Hang");
      project.edit(GREETING, "first", "second");
      program.http().awaitAnswer("/call?app.Cache", "[waiting]g");

      Launch.Ended undo = Launch.liveswap("undo").asUserOf(program).end();

      assertThat(undo.exitCode()).as(undo.said()).isZero();
      assertThat(undo.said()).contains("version 0 (the start) runs again");
      assertThat(program.nextReload().number("version")).isEqualTo(1);
      assertThat(program.nextReload().number("runningVersion")).isZero();
      assertThat(program.http().get("/text")).isEqualTo("first");
    }
  }

  @Test
  void aListenerThatAsksForAnUndoIsRefusedAtOnce() throws Exception {
    try (RunningProgram program = watched()) {
      program.http().get("/call?app.Ask");
      project.edit(GREETING, "first", "second");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/call?app.Cache")).contains("LS009");
      assertThat(program.http().get("/text")).isEqualTo("second");
    }
  }

  @Test
  void withoutTheAgentListenersAreNeverCalledAndNothingFails() throws Exception {
    String classPath = project.classes() + ":" + apiClasses();
    try (RunningProgram program =
        Launch.java("-cp", classPath, GreeterProgram.MAIN_CLASS).start()) {
      assertThat(program.http().get("/call?app.Watch")).isEqualTo("watching");
      assertThat(program.http().get("/call?app.Cache")).isEqualTo("[]g");
    }
  }

  @Test
  void theAnnotationAloneNeedsNothingOnTheClassPath() throws Exception {
    try (RunningProgram program =
        Launch.java("-cp", project.classes() + "", GreeterProgram.MAIN_CLASS).start()) {
      assertThat(program.http().get("/call?app.Cache")).isEqualTo("[]g");
    }
  }
}
