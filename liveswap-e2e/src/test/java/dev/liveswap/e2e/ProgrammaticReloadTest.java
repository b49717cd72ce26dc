package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.api.Liveswap;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that reloads itself through {@code dev.liveswap.api}. */
class ProgrammaticReloadTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aProgramThatReadsClassFilesFromAFolderAndReloadsThem() throws Exception {
    project =
        Project.maven(folder.resolve("self"))
            .add(
                "self/Main.java",
                """
                package self;

                import dev.liveswap.api.Liveswap;
                import dev.liveswap.api.Outcome;
                import java.nio.file.*;
                import java.util.*;

                public class Main {
                  public static void main(String[] args) throws Exception {
                    Target target = new Target();
                    System.out.println("active " + Liveswap.isActive());
                    System.out.println("before " + target.text());
                    Map<String, byte[]> classFiles = new HashMap<>();
                    for (String name : args[1].split(",")) {
                      Path file = Path.of(args[0], name.replace('.', '/') + ".class");
                      classFiles.put(name, Files.readAllBytes(file));
                    }
                    Outcome outcome = Liveswap.reload(classFiles, Main.class.getClassLoader());
                    System.out.println("verdict " + outcome.verdict());
                    System.out.println("outcome " + outcome);
                    System.out.println("changes " + new TreeSet<>(outcome.changes().stream()
                        .map(change -> change.kind() + " " + change.className()).toList()));
                    System.out.println("after " + target.text());
                  }
                }
                """)
            .add(
                "self/Target.java",
                """
                package self;

                public class Target {
                  public String text() {
                    return "old";
                  }
                }
                """)
            .compile(apiClasses());
  }

  private static Path apiClasses() throws Exception {
    return Path.of(Liveswap.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private Launch.Ended reload(Path newClasses, String names, String... agentOptions)
      throws Exception {
    return Launch.agent(agentOptions)
        .program(project, "self.Main", newClasses.toString(), names)
        .end();
  }

  @Test
  void classFilesFromMemoryAreLiveWhenTheCallReturns() throws Exception {
    Path newer = compileAside("\"old\"", "\"new\"");
    Launch.Ended ended = reload(newer, "self.Target", "watch=off");
    assertThat(ended.output())
        .contains("active true", "before old", "verdict LIVE", "after new")
        .contains("changes [CHANGED self.Target]")
        .anyMatch(line -> line.startsWith("outcome LIVE 1 class in "));
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void anAddedMethodIsLiveUnlessStructureIsOff() throws Exception {
    Path newer =
        compileAside("\"old\"", "added();\n  }\n\n  private String added() {\n    return \"new\"");
    Launch.Ended on = reload(newer, "self.Target", "watch=off");
    assertThat(on.output()).contains("before old", "verdict LIVE", "after new");
    assertThat(on.exitCode()).isZero();

    Launch.Ended off = reload(newer, "self.Target", "watch=off", "structure=off");
    assertThat(off.output()).contains("before old", "verdict NEEDS_RESTART", "after old");
  }

  @Test
  void newClassesInTheMapAreDefinedInThatLoader() throws Exception {
    project.add("self/Helper.java", GreeterProgram.classSaying("self", "Helper", "helped"));
    Path newer = compileAside("\"old\"", "Helper.text()");
    project.delete("self/Helper.java");
    Launch.Ended ended = reload(newer, "self.Target,self.Helper", "watch=off");
    assertThat(ended.output())
        .contains("verdict LIVE", "after helped")
        .contains("changes [ADDED self.Helper, CHANGED self.Target]");
  }

  @Test
  void aDamagedClassFileIsRefusedAndChangesNothing() throws Exception {
    Path newer = compileAside("\"old\"", "\"new\"");
    Path classFile = newer.resolve("self/Target.class");
    byte[] whole = Files.readAllBytes(classFile);
    Files.write(classFile, java.util.Arrays.copyOf(whole, whole.length - 7));
    Launch.Ended ended = reload(newer, "self.Target", "watch=off");
    assertThat(ended.output())
        .contains("verdict REFUSED", "after old")
        .anyMatch(line -> line.startsWith("outcome REFUSED"));
  }

  @Test
  void whatCannotBecomeLiveNeedsARestartAndIsNotHalfApplied() throws Exception {
    project.edit(
        "self/Target.java", "class Target", "class Target extends java.util.ArrayList<String>");
    Path newer = compileAside("\"old\"", "\"new\"");
    Launch.Ended ended = reload(newer, "self.Target", "watch=off");
    assertThat(ended.output())
        .contains("verdict NEEDS_RESTART", "after old")
        .anyMatch(line -> line.startsWith("outcome NEEDS_RESTART"));
  }

  @Test
  void withoutTheAgentNothingHappensAndTheOutcomeSaysWhy() throws Exception {
    Path newer = compileAside("\"old\"", "\"new\"");
    String classPath = project.classes() + ":" + apiClasses();
    Launch.Ended ended =
        Launch.java("-cp", classPath, "self.Main", newer.toString(), "self.Target").end();
    assertThat(ended.output())
        .contains("active false", "verdict REFUSED", "after old")
        .anyMatch(line -> line.startsWith("outcome REFUSED"));
  }

  @Test
  void onlyTheClassOfTheGivenLoaderIsReloaded() throws Exception {
    Path plugin = folder.resolve("plugin");
    Path newer = folder.resolve("newer");
    Project target = Project.plain(folder.resolve("target"));
    target.add("plugin/Plugin.java", GreeterProgram.classSaying("plugin", "Plugin", "old"));
    target.compileInto(plugin);
    target.edit("plugin/Plugin.java", "old", "new");
    target.compileInto(newer);
    Project host =
        Project.maven(folder.resolve("host"))
            .add(
                "host/Main.java",
                """
                package host;

                import dev.liveswap.api.Liveswap;
                import java.net.URL;
                import java.net.URLClassLoader;
                import java.nio.file.*;
                import java.util.Map;

                public class Main {
                  public static void main(String[] args) throws Exception {
                    URL[] urls = {Path.of(args[0]).toUri().toURL()};
                    ClassLoader one = new URLClassLoader("one", urls, null);
                    ClassLoader two = new URLClassLoader("two", urls, null);
                    System.out.println("before " + text(one) + " " + text(two));
                    byte[] newer = Files.readAllBytes(Path.of(args[1], "plugin/Plugin.class"));
                    System.out.println(Liveswap.reload(Map.of("plugin.Plugin", newer), two));
                    System.out.println("after " + text(one) + " " + text(two));
                  }

                  private static Object text(ClassLoader loader) throws Exception {
                    return loader.loadClass("plugin.Plugin").getMethod("text").invoke(null);
                  }
                }
                """)
            .compile(apiClasses());
    Launch.Ended ended =
        Launch.agent("watch=off")
            .program(host, "host.Main", plugin.toString(), newer.toString())
            .end();
    assertThat(ended.output())
        .contains("before old old", "after old new")
        .anyMatch(line -> line.startsWith("LIVE 1 class in "));
  }

  @Test
  void withWatchingOffASaveDoesNothingUntilTheProgramAsks() throws Exception {
    Project greeter = GreeterProgram.write(Project.maven(folder.resolve("greeter")));
    greeter.add(
        "app/Ask.java",
        """
        package app;

        public class Ask {
          public static String text() {
            return dev.liveswap.api.Liveswap.reload().toString();
          }
        }
        """);
    greeter.compile(apiClasses());
    Launch java = Launch.agent("watch=off").program(greeter, GreeterProgram.MAIN_CLASS);
    try (RunningProgram program = java.start()) {
      assertThat(program.http().get("/call?app.Ask")).startsWith("LIVE nothing changed");

      greeter.edit(GreeterProgram.GREETING, "first", "second");

      assertThat(program.http().get("/text")).isEqualTo("first");
      assertThat(program.http().get("/call?app.Ask")).startsWith("LIVE 1 class in ");
      assertThat(program.http().get("/text")).isEqualTo("second");
    }
  }

  @Test
  void aProgramGoesBackToAnyVersionByItself() throws Exception {
    project.add(
        "self/Main.java",
        """
        package self;

        import dev.liveswap.api.*;
        import java.nio.file.*;
        import java.util.*;

        public class Main {
          public static void main(String[] args) throws Exception {
            Target target = new Target();
            byte[] newer = Files.readAllBytes(Path.of(args[0], "self", "Target.class"));
            Outcome first =
                Liveswap.reload(Map.of("self.Target", newer), Main.class.getClassLoader());
            System.out.println("reload " + first.verdict() + " " + first.version() + " " + target.text());
            Outcome back = Liveswap.undo();
            System.out.println("undo " + back.verdict() + " " + back.version() + " " + target.text());
            System.out.println("undone " + Liveswap.history().isUndone());
            System.out.println("nothing " + Liveswap.undo().findings().get(0).code().id());
            System.out.println("redo " + Liveswap.redo().verdict() + " " + target.text());
            System.out.println("to 0 " + Liveswap.undo(0).verdict() + " " + target.text());
            System.out.println("to 1 " + Liveswap.undo(1).verdict() + " " + target.text());
            System.out.println("to 9 " + Liveswap.undo(9).findings().get(0).message());
            for (Version version : Liveswap.history().versions()) {
              System.out.println(
                  "version " + version.number() + " " + version.reachable() + " "
                      + version.outcome().changes().get(0).className());
            }
          }
        }
        """);
    project.compile(apiClasses());
    Path newer =
        compileAside("\"old\"", "added();\n  }\n\n  private String added() {\n    return \"new\"");
    for (String watch : new String[] {"watch=off", "watch=on"}) {
      Launch.Ended ended =
          Launch.agent(watch).program(project, "self.Main", newer.toString()).end();
      assertThat(ended.output())
          .containsExactly(
              "reload LIVE 1 new",
              "undo LIVE 0 old",
              "undone true",
              "nothing LS012",
              "redo LIVE new",
              "to 0 LIVE old",
              "to 1 LIVE new",
              "to 9 there is no version 9",
              "version 1 true self.Target");
    }
    Launch.Ended absent =
        Launch.java("-cp", project.classes() + ":" + apiClasses(), "self.Main", newer.toString())
            .end();
    assertThat(absent.output()).contains("reload REFUSED 0 old", "undo REFUSED 0 old");
  }

  /** The program's classes after an edit, in a folder of their own; the source stays as it was. */
  private Path compileAside(String from, String to) throws Exception {
    Path aside = folder.resolve("aside");
    String path = "self/Target.java";
    String before = Files.readString(project.source(path));
    project.edit(path, from, to);
    project.compileInto(aside, apiClasses());
    Files.writeString(project.source(path), before);
    return aside;
  }
}
