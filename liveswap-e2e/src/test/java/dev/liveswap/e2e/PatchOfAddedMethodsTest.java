package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.api.Liveswap;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Patches of methods that a reload has added, or has put elsewhere: the JVM has their code in a
 * class that no program knows.
 */
class PatchOfAddedMethodsTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void versionOfTheStart() throws Exception {
    project =
        Project.maven(folder.resolve("program"))
            .add(
                "app/Target.java",
                target("\"\"", "private String kind(int n) { return \"\" + n; }"))
            .add("app/Sub.java", sub(""))
            .add("app/Versions.java", VERSIONS);
  }

  private static String target(String added, String more) {
    return """
        package app;

        public class Target {
          public String call() {
            return %s;
          }

          public String kinds() {
            return kind(1);
          }

          public String name() {
            return "name";
          }

          %s
        }
        """
        .formatted(added, more);
  }

  private static String sub(String more) {
    return """
        package app;

        public class Sub extends Target {
          %s
        }
        """
        .formatted(more);
  }

  private static String withAdded(String prefix) {
    return target(
        "added(1, \"x\") + shared(2L) + locked()",
        """
        private String kind(int n) { return "" + n; }
        public String added(int n, String s) { return "%s" + n + s; }
        private static long shared(long n) { return n; }
        synchronized String locked() { return "," + Thread.holdsLock(this); }
        """
            .formatted(prefix));
  }

  private void version(String name, String target, String sub) throws Exception {
    Project.plain(folder.resolve(name + "-source"))
        .add("app/Target.java", target)
        .add("app/Sub.java", sub)
        .compileInto(folder.resolve(name));
  }

  private Launch program(String main) throws Exception {
    project.add("app/Main.java", main).compile(apiClasses());
    return Launch.agent("watch=off").program(project, "app.Main", folder.toString());
  }

  @Test
  void anAddedMethodIsPatchedThroughReloadsAndWhileItIsGone() throws Exception {
    version("added", withAdded("a"), sub(""));
    version("changed", withAdded("b"), sub(""));
    version("gone", target("\"gone\"", "private String kind(int n) { return \"\" + n; }"), sub(""));
    assertThat(
            program(
                    """
                    package app;

                    import dev.liveswap.api.*;

                    public class Main extends Versions {
                      public static void main(String[] args) throws Exception {
                        Target target = new Target();
                        Target other = new Target();
                        reload(args[0], "added");
                        say(target.call());
                        Patch wrapped = Patch.method(Target.class, "added")
                            .wrap((Original<String> original, Target self, Integer n, String s) ->
                                "<" + original.call(self, n + 1, s) + ">");
                        Patch replaced = Patch.method(Target.class, "shared").replace((Long n) -> n * 10);
                        Patch locked = Patch.method(Target.class, "locked")
                            .wrap((Original<String> original, Target self) ->
                                original.call(self) + Thread.holdsLock(self));
                        Patch one = Patch.method(Target.class, "added").on(other)
                            .replace((Target self, Integer n, String s) -> "one");
                        Patch thread = Patch.method(Target.class, "added").inThread(new Thread())
                            .replace((Target self, Integer n, String s) -> "thread");
                        say(target.call() + " " + other.call());
                        reload(args[0], "changed");
                        say(target.call() + " " + other.call());
                        reload(args[0], "gone");
                        say(target.call() + " " + wrapped.isInForce());
                        reload(args[0], "added");
                        say(target.call() + " " + wrapped.isInForce());
                        one.close();
                        wrapped.close();
                        locked.close();
                        say(target.call() + " " + other.call());
                        Patch.unpatchAll();
                        say(target.call());
                      }
                    }
                    """)
                .end()
                .output())
        .containsExactly(
            "a1x2,true",
            "<a2x>20,truetrue one20,truetrue",
            "<b2x>20,truetrue one20,truetrue",
            "gone false",
            "<a2x>20,truetrue true",
            "a1x20,true a1x20,true",
            "a1x2,true");
  }

  @Test
  void aPatchGoesAlongWhereverTheCodeGoes() throws Exception {
    version("public", target("\"\"", "public String kind(int n) { return \"p\" + n; }"), sub(""));
    version(
        "synchronized",
        target("\"\"", "synchronized String kind(int n) { return \"s\" + n; }"),
        sub(""));
    version("static", target("\"\"", "static String kind(int n) { return \"t\" + n; }"), sub(""));
    version("private", target("\"\"", "private String kind(int n) { return \"v\" + n; }"), sub(""));
    assertThat(
            program(
                    """
                    package app;

                    import dev.liveswap.api.*;

                    public class Main extends Versions {
                      public static void main(String[] args) throws Exception {
                        Target target = new Target();
                        Patch patch = Patch.method(Target.class, "kind")
                            .wrap((Original<String> original, Target self, Integer n) ->
                                "<" + original.call(self, n) + ">");
                        say(target.kinds() + " " + patch.isInForce());
                        String[] versions = {"public", "synchronized", "static", "private", "public"};
                        for (String version : versions) {
                          reload(args[0], version);
                          say(target.kinds() + " " + patch.isInForce());
                        }
                        patch.close();
                        say(target.kinds());
                      }
                    }
                    """)
                .end()
                .output())
        .containsExactly(
            "<1> true", "<p1> true", "<s1> true", "t1 false", "<v1> true", "<p1> true", "p1");
  }

  @Test
  void whatComesToOverrideAPatchedMethodIsNotPatched() throws Exception {
    String target = target("\"\"", "private String kind(int n) { return \"\" + n; }");
    version("override", target, sub("@Override public String name() { return \"sub\"; }"));
    version(
        "super", target, sub("@Override public String name() { return \"+\" + super.name(); }"));
    version("none", target, sub(""));
    version(
        "failing",
        target("\"\"", "static int failing = 1 / 0; public String kind(int n) { return \"\"; }"),
        sub("@Override public String name() { return \"failed\"; }"));
    assertThat(
            program(
                    """
                    package app;

                    import dev.liveswap.api.*;

                    public class Main extends Versions {
                      public static void main(String[] args) throws Exception {
                        Target target = new Target();
                        Target sub = new Sub();
                        Patch patch = Patch.method(Target.class, "name")
                            .wrap((Original<String> original, Target self) ->
                                "<" + original.call(self) + ">");
                        say(target.name() + " " + sub.name());
                        for (String version : new String[] {"override", "super"}) {
                          reload(args[0], version);
                          say(target.name() + " " + sub.name());
                        }
                        Patch own = Patch.method(Sub.class, "name")
                            .wrap((Original<String> original, Sub self) ->
                                "[" + original.call(self) + "]");
                        for (String version : new String[] {"super", "none", "failing", "override"}) {
                          reload(args[0], version);
                          say(target.name() + " " + sub.name() + " " + own.isInForce());
                        }
                        Patch.unpatchAll();
                        say(target.name() + " " + sub.name());
                      }
                    }
                    """)
                .end()
                .output())
        .containsExactly(
            "<name> <name>",
            "<name> sub",
            "<name> +<name>",
            "<name> [+<name>] true",
            "<name> <name> false",
            "REFUSED",
            "<name> <name> false",
            "<name> [sub] true",
            "name sub");
  }

  @Test
  void whatIsPatchedMayComeBelowOtherTypes() throws Exception {
    String target = target("\"\"", "private String kind(int n) { return \"\" + n; }");
    version(
        "super", target, sub("@Override public String name() { return \"+\" + super.name(); }"));
    project
        .add("app/Named.java", "package app;\n\npublic interface Named {}\n")
        .add(
            "app/Names.java",
            """
            package app;

            public class Names {
              public static Named same(Named named) {
                return named;
              }
            }
            """);
    String named =
        """
        package app;

        public class Target implements Named {
          public String call() {
            return ((Target) Names.same(this)).name();
          }

          public String name() {
            return "named";
          }
        }
        """;
    Project.plain(folder.resolve("named-source"))
        .add("app/Target.java", named)
        .add("app/Sub.java", sub(""))
        .add("app/Named.java", "package app;\n\npublic interface Named {}\n")
        .add(
            "app/Names.java",
            """
            package app;

            public class Names {
              public static Named same(Named named) {
                return named;
              }
            }
            """)
        .compileInto(folder.resolve("named"));
    assertThat(
            program(
                    """
                    package app;

                    import dev.liveswap.api.*;

                    public class Main extends Versions {
                      public static void main(String[] args) throws Exception {
                        Target target = new Target();
                        Patch name = Patch.method(Target.class, "name")
                            .wrap((Original<String> original, Target self) ->
                                "<" + original.call(self) + ">");
                        Patch same = Patch.method(Names.class, "same")
                            .wrapAny((original, arguments) -> {
                              say("same");
                              return original.call(arguments);
                            });
                        reload(args[0], "super");
                        reload(args[0], "named");
                        say(target.call());
                        Patch.unpatchAll();
                        say(target.call());
                      }
                    }
                    """)
                .end()
                .output())
        .containsExactly("same", "<named>", "named");
  }

  private static final String VERSIONS =
      """
      package app;

      import dev.liveswap.api.*;
      import java.nio.file.*;
      import java.util.Map;

      class Versions {
        static void reload(String folder, String version) throws Exception {
          Outcome outcome = Liveswap.reload(
              Map.of(
                  "app.Target", Files.readAllBytes(Path.of(folder, version, "app/Target.class")),
                  "app.Sub", Files.readAllBytes(Path.of(folder, version, "app/Sub.class"))),
              Versions.class.getClassLoader());
          if (!outcome.verdict().isLive()) {
            say(outcome.verdict().toString());
          }
        }

        static void say(String line) {
          System.out.println(line);
        }
      }
      """;

  private static Path apiClasses() throws Exception {
    return Path.of(Liveswap.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
