package dev.liveswap.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings of Gradle's builds, read without Gradle. */
class GradleModuleTest {
  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private SourceModule told() throws IOException {
    SourceModule module =
        new SourceModule(
            "app",
            folder.resolve("build/app"),
            List.of(),
            List.of(),
            folder.resolve("build/app/build/classes/java/main"),
            List.of(folder.resolve("run.jar")),
            CompilerSettings.DEFAULT);
    LocalRepository repository =
        new LocalRepository(folder.resolve("gradle-cache"), folder.resolve("m2"));
    return new GradleModule(repository).told(module);
  }

  @Test
  void whatIsWrittenInGroovy() throws IOException {
    write("build/settings.gradle", "include 'app'");
    write(
        "build/build.gradle",
        """
        subprojects {
          tasks.withType(JavaCompile) {
            options.encoding = 'ISO-8859-1' // not "UTF-16"
            options.compilerArgs += ['-Xlint:all', "-parameters"]
          }
        }
        """);
    write(
        "build/app/build.gradle",
        """
        compileJava { options.compilerArgs << '-Amode=fast' << "-Adir=$buildDir" }
        /* options.compilerArgs << '-Agone=true' */
        dependencies {
          // annotationProcessor 'a:gone:1'
          annotationProcessor 'a.b:proc:1.0'
          compileOnly "a.b:anno:2"
          testAnnotationProcessor 'a.b:test:1'
        }
        """);
    write("gradle-cache/a.b/proc/1.0/0123/proc-1.0.jar", "");
    write(
        "gradle-cache/a.b/proc/1.0/4567/proc-1.0.pom",
        """
        <project><dependencies>
          <dependency><groupId>a.b</groupId><artifactId>core</artifactId>
            <version>${project.version}</version></dependency>
          <dependency><groupId>a.b</groupId><artifactId>missing</artifactId>
            <version>1</version><scope>test</scope></dependency>
        </dependencies></project>
        """);
    write("m2/a/b/core/1.0/core-1.0.jar", "");
    write("gradle-cache/a.b/anno/2/89ab/anno-2.jar", "");

    SourceModule told = told();

    CompilerSettings settings = told.settings();
    assertThat(settings.encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(settings.parameters()).isTrue();
    assertThat(settings.options()).containsExactly("-g", "-Xlint:all", "-Amode=fast");
    assertThat(settings.processorPath())
        .containsExactly(
            folder.resolve("gradle-cache/a.b/proc/1.0/0123/proc-1.0.jar"),
            folder.resolve("m2/a/b/core/1.0/core-1.0.jar"));
    assertThat(told.classPath())
        .containsExactly(
            folder.resolve("run.jar"), folder.resolve("gradle-cache/a.b/anno/2/89ab/anno-2.jar"));
  }

  @Test
  void whatIsWrittenInKotlin() throws IOException {
    write("build/app/settings.gradle.kts", "");
    write(
        "build/app/build.gradle.kts",
        """
        tasks.withType<JavaCompile> {
          options.encoding = "UTF-16"
          options.compilerArgs.addAll(listOf("-Xlint:unchecked", "-Akey=a,b"))
          options.compilerArgs.add("-Xdiags:verbose")
        }
        """);
    write("build/build.gradle", "compileJava { options.encoding = 'US-ASCII' } // another build");

    CompilerSettings settings = told().settings();

    assertThat(settings.encoding()).isEqualTo(StandardCharsets.UTF_16);
    assertThat(settings.options())
        .containsExactly("-g", "-Xlint:unchecked", "-Akey=a,b", "-Xdiags:verbose");
  }

  @Test
  void halfAProcessorIsNone() throws IOException {
    write(
        "build/app/build.gradle",
        "dependencies { annotationProcessor('a:proc:1'); annotationProcessor('a:other:1') }");
    write("m2/a/proc/1/proc-1.jar", "");
    write(
        "m2/a/proc/1/proc-1.pom",
        "<project><dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId>"
            + "</dependency></dependencies></project>");
    write("m2/a/other/1/other-1.jar", "");

    assertThat(told().settings().processorPath()).isEmpty();
  }

  @Test
  void aScriptThatIsNoTextSaysNothing() throws IOException {
    Files.createDirectories(folder.resolve("build/app"));
    Files.write(folder.resolve("build/app/build.gradle"), new byte[] {(byte) 0xff, 0, 34, 39, 47});
    assertThat(told().settings()).isEqualTo(CompilerSettings.DEFAULT);
  }

  @Test
  void aModuleOfMavenIsAsItWas() throws IOException {
    write("build/build.gradle", "compileJava { options.encoding = 'US-ASCII' }");
    write("build/app/pom.xml", "<project/>");
    assertThat(told().settings()).isEqualTo(CompilerSettings.DEFAULT);
  }
}
