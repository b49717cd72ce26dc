package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.api.Liveswap;
import dev.liveswap.e2e.driver.Hammer;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RunningProgram;
import dev.liveswap.e2e.driver.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of patches and plugins, as their README lines start them, and what they stand on.
 */
class PatchAndPluginTest {
  @TempDir Path folder;

  @Test
  void theExampleOfPatchesSaysWhatTheReadmeSays() throws Exception {
    Launch.Ended ended = example("patch").end();
    assertThat(ended.exitCode()).isZero();
    String readme = Files.readString(Tool.root().resolve("README.md"));
    assertThat(ended.output()).hasSize(10);
    assertThat(readme).contains(String.join("\n", ended.output()));
  }

  @Test
  void aPageIsPatchedWithAPluginOpenedAgainAndClosed() throws Exception {
    Project handlers = Project.plain(folder.resolve("sources"));
    Path source = Tool.root().resolve("examples/plugin/handlers/Example.java");
    handlers.add("Example.java", Files.readString(source));
    Path opened = folder.resolve("handlers");
    handlers.compileInto(opened);
    try (RunningProgram program = example("plugin").with(opened.toString(), "0").start()) {
      String page = "/example?name=Yuriy";
      assertThat(program.http().get(page)).isEqualTo("Hello, Yuriy!");
      assertThat(program.http().get("/open")).isEqualTo("opened handlers");
      assertThat(program.http().get(page)).isEqualTo("Hello modified, Yuriy!");

      handlers.edit("Example.java", "Hello modified", "Hello again");
      handlers.compileInto(opened);
      assertThat(program.http().get(page)).isEqualTo("Hello modified, Yuriy!");
      program.http().get("/open");
      assertThat(program.http().get(page)).isEqualTo("Hello again, Yuriy!");

      assertThat(program.http().get("/close")).isEqualTo("closed");
      assertThat(program.http().get(page)).isEqualTo("Hello, Yuriy!");
    }
  }

  @Test
  void underLoadEachAnswerIsTheOldOneOrTheNew() throws Exception {
    Project handlers = Project.plain(folder.resolve("sources"));
    Path source = Tool.root().resolve("examples/plugin/handlers/Example.java");
    handlers.add("Example.java", Files.readString(source));
    Path opened = folder.resolve("handlers");
    handlers.compileInto(opened);
    List<String> right = List.of("Hello, Yuriy!", "Hello modified, Yuriy!");
    try (RunningProgram program = example("plugin").with(opened.toString(), "0").start();
        Hammer hammer =
            Hammer.start(
                program.http(),
                16,
                "/example?name=Yuriy",
                () -> answer -> right.contains(answer) ? null : answer)) {
      for (int i = 0; i < 20; i++) {
        program.http().get("/open");
        program.http().get("/close");
      }
      assertThat(hammer.complaints()).isEmpty();
      assertThat(hammer.answers()).isPositive();
    }
  }

  private static Launch example(String name) throws Exception {
    Path source = Tool.root().resolve("examples/" + name + "/Main.java");
    return Launch.agent("watch=off").with("-cp", Tool.agentJar().toString(), source.toString());
  }

  @Test
  void aPatchSurvivesReloadsAndSaysWhereItCannot() throws Exception {
    Launch.Ended ended = reloading().end();
    assertThat(ended.output())
        .containsExactly(
            "<first>",
            "LIVE <second> true",
            "LIVE <third added> true",
            "LIVE gone false",
            "LIVE <third added> true",
            "<third patched> true",
            "closed third added",
            "again [third added]",
            "collected");
  }

  private Launch reloading() throws Exception {
    Project project =
        Project.maven(folder.resolve("reloading"))
            .add("app/Main.java", MAIN)
            .add("app/Target.java", target("return \"first\";"));
    project.compile(apiClasses());
    version("second", target("return \"second\";"));
    version(
        "third",
        target(
            "return \"third\" + added();\n  }\n\n  String more = \"added\";\n\n"
                + "  private String added() {\n    return \" \" + more;"));
    version(
        "gone",
        """
        package app;

        public class Target {
        }
        """);
    return Launch.agent("watch=off").program(project, "app.Main", folder.toString());
  }

  private void version(String name, String source) throws Exception {
    Project.plain(folder.resolve(name + "-source"))
        .add("app/Target.java", source)
        .compileInto(folder.resolve(name));
  }

  private static String target(String body) {
    return """
        package app;

        public class Target {
          public String text() {
            %s
          }
        }
        """
        .formatted(body);
  }

  private static final String MAIN =
      """
      package app;

      import dev.liveswap.api.*;
      import java.lang.ref.WeakReference;
      import java.nio.file.*;
      import java.util.Map;

      public class Main {
        public static void main(String[] args) throws Exception {
          Target target = new Target();
          Patch patch = wrap("<", ">");
          System.out.println(text(target));
          for (String version : new String[] {"second", "third", "gone", "third"}) {
            byte[] newer = Files.readAllBytes(Path.of(args[0], version, "app/Target.class"));
            Outcome outcome =
                Liveswap.reload(Map.of("app.Target", newer), Main.class.getClassLoader());
            System.out.println(
                outcome.verdict() + " " + text(target) + " " + patch.isInForce());
          }
          try (Patch added = Patch.method(Target.class, "added").replace((Target self) -> " patched")) {
            System.out.println(text(target) + " " + added.isInForce());
          }
          patch.close();
          System.out.println("closed " + text(target));
          wrap("[", "]");
          System.out.println("again " + text(target));
          WeakReference<ClassLoader> loader = useOnce(Path.of(args[0], "second"));
          while (loader.get() != null) {
            System.gc();
          }
          System.out.println("collected");
        }

        private static Patch wrap(String before, String after) {
          return Patch.method(Target.class, "text")
              .wrap((Original<String> original, Target self) ->
                  before + original.call(self) + after);
        }

        private static WeakReference<ClassLoader> useOnce(Path path) {
          try (Plugin plugin = Plugin.open(path)) {
            Patch.method(Target.class, "text").replace(plugin.lookup("Target.text"));
            Patch.method(plugin.lookup("Target.text").method()).replace((Object self) -> "own");
            if (!new Target().text().equals("own")) {
              throw new IllegalStateException(new Target().text());
            }
            return new WeakReference<>(plugin.loader());
          }
        }

        private static String text(Target target) {
          try {
            return target.text();
          } catch (NoSuchMethodError e) {
            return "gone";
          }
        }
      }
      """;

  @Test
  void withoutTheAgentNothingIsPatchedAndTheExceptionSaysWhy() throws Exception {
    Path source = Tool.root().resolve("examples/patch/Main.java");
    Launch.Ended ended = Launch.java("-cp", apiClasses().toString(), source.toString()).end();
    assertThat(ended.output()).containsExactly("before       Hello, Yuriy!");
    assertThat(ended.said())
        .contains("PatchException: this JVM was started without the Liveswap agent")
        .doesNotContain("NoClassDefFoundError");
  }

  private static Path apiClasses() throws Exception {
    return Path.of(Liveswap.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
