package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies wherever Java lets people write them. */
class KindsOfCodeTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aProgram() throws Exception {
    project = GreeterProgram.write(Project.maven(folder.resolve("greeter")));
  }

  private RunningProgram start() throws Exception {
    project.compile();
    return Launch.agent().program(project, GreeterProgram.MAIN_CLASS).start().ready();
  }

  @Test
  void bodiesOfEveryKindOfClassInOneFileChangeTogether() throws Exception {
    project.add("app/Kinds.java", KINDS);
    try (RunningProgram program = start()) {
      assertThat(program.http().get("/call?app.Kinds"))
          .isEqualTo("lambda1 anonymous1 inner1 nested1 enum1 constant1 record1 default1 local1");

      project.edit("app/Kinds.java", text -> text.replace("1\"", "2\""));

      Report reload = program.nextReload();
      assertThat(reload.verdict()).as(reload.toString()).isEqualTo("LIVE");
      assertThat(program.http().get("/call?app.Kinds"))
          .isEqualTo("lambda2 anonymous2 inner2 nested2 enum2 constant2 record2 default2 local2");
    }
  }

  private static final String KINDS =
      """
      package app;

      import java.util.List;
      import java.util.function.Supplier;

      public class Kinds {
        // Made before the edit, asked after it.
        private static final Kinds kept = new Kinds();
        private final Supplier<String> lambda = () -> "lambda1";
        private final Supplier<String> anonymous = new Supplier<>() {
          @Override
          public String get() {
            return "anonymous1";
          }
        };
        private final Inner inner = new Inner();
        private final Nested nested = new Nested();
        private final Pair pair = new Pair(1, 2);
        private final Shown shown = new Shown() {};

        public static String text() {
          return String.join(" ", kept.all());
        }

        private List<String> all() {
          class Local {
            String text() {
              return "local1";
            }
          }
          return List.of(lambda.get(), anonymous.get(), inner.text(), nested.text(),
              Color.RED.text(), Color.GREEN.text(), pair.text(), shown.text(),
              new Local().text());
        }

        class Inner {
          String text() {
            return "inner1";
          }
        }

        static class Nested {
          String text() {
            return "nested1";
          }
        }

        enum Color {
          RED,
          GREEN {
            @Override
            String text() {
              return "constant1";
            }
          };

          String text() {
            return "enum1";
          }
        }

        record Pair(int left, int right) {
          String text() {
            return "record1";
          }
        }

        interface Shown {
          default String text() {
            return "default1";
          }
        }
      }
      """;

  @Test
  void aMethodThatIsBeingExecutedEndsAsItBeganAndTheNextCallIsNew() throws Exception {
    project.add(
        "app/Slow.java",
        """
        package app;

        import java.util.concurrent.CountDownLatch;

        public class Slow {
          static final CountDownLatch entered = new CountDownLatch(1);
          static final CountDownLatch mayLeave = new CountDownLatch(1);

          public static String text() throws Exception {
            String begin = "old";
            entered.countDown();
            mayLeave.await();
            return begin + " old";
          }
        }
        """);
    project.add(
        "app/Enter.java",
        """
        package app;

        import java.util.concurrent.CompletableFuture;

        public class Enter {
          static CompletableFuture<String> call;

          public static String text() throws Exception {
            call = CompletableFuture.supplyAsync(() -> {
              try {
                return Slow.text();
              } catch (Exception e) {
                return e.toString();
              }
            });
            Slow.entered.await();
            return "inside";
          }
        }
        """);
    project.add(
        "app/Leave.java",
        """
        package app;

        public class Leave {
          public static String text() throws Exception {
            Slow.mayLeave.countDown();
            return Enter.call.get() + ", then " + Slow.text();
          }
        }
        """);
    try (RunningProgram program = start()) {
      assertThat(program.http().get("/call?app.Enter")).isEqualTo("inside");

      project.edit("app/Slow.java", text -> text.replace("old\"", "new\""));

      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/call?app.Leave")).isEqualTo("old old, then new new");
    }
  }

  @Test
  void aChangedConstructorIsLiveForNewObjectsAndNotedForLiveOnes() throws Exception {
    project.add(
        "app/Made.java",
        """
        package app;

        public class Made {
          private static final Made kept = new Made();
          private final String word;

          public Made() {
            word = "old";
          }

          public static String text() {
            return kept.word + " " + new Made().word;
          }
        }
        """);
    try (RunningProgram program = start()) {
      assertThat(program.http().get("/call?app.Made")).isEqualTo("old old");

      project.edit("app/Made.java", "\"old\"", "\"new\"");

      Report reload = program.nextReload();
      assertThat(reload.verdict()).isEqualTo("LIVE_WITH_NOTES");
      assertThat(reload.codes()).contains("LS061");
      assertThat(reload.finding().place()).contains("Made.java:");
      assertThat(program.http().get("/call?app.Made")).isEqualTo("old new");
    }
  }

  @Test
  void aClassWithoutAPackage() throws Exception {
    project.add(
        "Rootless.java",
        "public class Rootless {\n  public static String text() {\n    return \"one\";\n  }\n}\n");
    try (RunningProgram program = start()) {
      assertThat(program.http().get("/call?Rootless")).isEqualTo("one");
      project.edit("Rootless.java", "one", "two");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/call?Rootless")).isEqualTo("two");
    }
  }

  @Test
  void severalClassesInOneFile() throws Exception {
    project.add(
        "app/Pair.java",
        """
        package app;

        public class Pair {
          public static String text() {
            return "one " + Hidden.text();
          }
        }

        class Hidden {
          static String text() {
            return "hidden one";
          }
        }
        """);
    try (RunningProgram program = start()) {
      assertThat(program.http().get("/call?app.Pair")).isEqualTo("one hidden one");
      project.edit("app/Pair.java", "hidden one", "hidden two");
      Report reload = program.nextReload();
      assertThat(reload.verdict()).isEqualTo("LIVE");
      assertThat(reload.changes()).containsExactly("CHANGED app.Hidden");
      assertThat(program.http().get("/call?app.Pair")).isEqualTo("one hidden two");
    }
  }

  @Test
  void aProgramOfJavaModules() throws Exception {
    project.add(
        "module-info.java", "module greeter {\n  requires jdk.httpserver;\n  exports app;\n}\n");
    project.compile();
    Launch java =
        Launch.agent()
            .in(project.root())
            .with("-p", project.classes().toString(), "-m", "greeter/" + GreeterProgram.MAIN_CLASS);
    try (RunningProgram program = java.start().ready()) {
      assertThat(program.http().get("/text")).isEqualTo("first");
      project.edit(GreeterProgram.GREETING, "first", "second");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/text")).isEqualTo("second");
    }
  }
}
