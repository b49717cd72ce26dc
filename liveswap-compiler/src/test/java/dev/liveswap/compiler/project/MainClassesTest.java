package dev.liveswap.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

class MainClassesTest {
  @TempDir Path folder;

  private List<String> mainClasses(String text, String... options) throws IOException {
    Path source = Files.writeString(folder.resolve("A.java"), text);
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-d", folder.resolve("classes").toString(), source.toString()));
    ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
    SourceModule module =
        new SourceModule(
            "m",
            folder,
            List.of(folder),
            List.of(),
            folder.resolve("classes"),
            List.of(),
            CompilerSettings.DEFAULT);
    return MainClasses.find(new Project(folder, List.of(module), List.of()));
  }

  @Test
  void publicStaticVoidMain() throws IOException {
    assertThat(
            mainClasses(
                """
                package p;
                class A { public static void main(String... arguments) {} }
                class B { static class C { public static void main(String[] a) {} } }
                interface D { static void main(String[] a) {} }
                class NotPublic { static void main(String[] a) {} }
                class Instance { public void main(String[] a) {} }
                class Other { public static void main(String a) {} public static int main(String[] a) { return 1; } }
                class NoArguments { public static void main() {} }
                """,
                "--release",
                "17"))
        .containsExactly("p.A", "p.B$C", "p.D");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void instanceMainMethods() throws IOException {
    assertThat(
            mainClasses(
                """
                class A { void main() {} }
                class B { static void main(String[] a) {} }
                class C { private void main() {} }
                class D { D(int x) {} void main() {} }
                abstract class E { void main() {} }
                """))
        .containsExactly("A", "B");
  }
}
