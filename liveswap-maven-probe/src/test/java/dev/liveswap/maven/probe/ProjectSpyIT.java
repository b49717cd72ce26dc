package dev.liveswap.maven.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged probe inside a real Maven on small projects. */
class ProjectSpyIT {
  @TempDir Path temp;

  @Test
  void aSingleModuleWithItsSettings() throws Exception {
    Path project = temp.resolve("my shöp");
    source(project, "shop.Main");
    write(project.resolve("src/main/resources/app.txt"), "x");
    pom(
        project,
        """
        <artifactId>shop</artifactId>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <maven.compiler.parameters>true</maven.compiler.parameters>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          <start-class>shop.Main</start-class>
        </properties>
        """
            + compilerPlugin("<compilerArgs><arg>-Xlint:all</arg></compilerArgs>"));

    ProbeFile found = probe(project);

    assertThat(found.poms()).containsExactly(project.resolve("pom.xml"));
    assertThat(found.modules())
        .singleElement()
        .satisfies(
            module -> {
              assertThat(module.artifactId()).isEqualTo("shop");
              assertThat(module.baseDir()).isEqualTo(project);
              assertThat(module.sourceRoots()).contains(project.resolve("src/main/java"));
              assertThat(module.resourceRoots())
                  .containsExactly(project.resolve("src/main/resources"));
              assertThat(module.classFolder().resolve("shop/Main.class")).exists();
              assertThat(module.mainClasses()).containsExactly("shop.Main");
              assertThat(module.runtimePath()).isEmpty();
              ProbedCompiler compiler = module.compiler();
              assertThat(compiler.release()).isEqualTo(17);
              assertThat(compiler.encoding()).isEqualTo("UTF-8");
              assertThat(compiler.parameters()).isTrue();
              assertThat(compiler.processing()).isFalse();
              assertThat(compiler.options()).containsExactly("-g", "-Xlint:all");
            });
  }

  @Test
  void modulesOfOneBuildMeetAsClassFolders() throws Exception {
    Path root = temp.resolve("root");
    pom(
        root,
        """
        <artifactId>root</artifactId>
        <packaging>pom</packaging>
        <modules><module>app</module><module>lib</module></modules>
        <properties>
          <maven.compiler.source>17</maven.compiler.source>
          <maven.compiler.target>17</maven.compiler.target>
        </properties>
        """
            + compilerPlugin(""));
    child(
        root,
        "app",
        """
        <dependencies>
          <dependency>
            <groupId>t</groupId><artifactId>lib</artifactId><version>1</version>
          </dependency>
          <dependency>
            <groupId>org.jspecify</groupId><artifactId>jspecify</artifactId>
            <version>1.0.0</version><scope>provided</scope>
          </dependency>
        </dependencies>
        """);
    source(root.resolve("app"), "app.Main");
    child(root, "lib", "");
    source(root.resolve("lib"), "lib.Main");

    ProbeFile found = probe(root);

    assertThat(found.poms()).hasSize(3);
    assertThat(found.modules()).extracting(ProbedModule::artifactId).containsExactly("lib", "app");
    ProbedModule app = found.modules().get(1);
    Path libClasses = root.resolve("lib/target/classes");
    assertThat(app.runtimePath()).containsExactly(libClasses);
    assertThat(app.compilePath()).startsWith(libClasses).hasSize(2);
    assertThat(app.compiler().release()).isNull();
    assertThat(app.compiler().options()).containsExactly("-source", "17", "-target", "17", "-g");
  }

  @Test
  void aProcessorPathIsResolvedWithWhatTheProcessorNeeds() throws Exception {
    Path project = temp.resolve("lombok");
    pom(
        project,
        """
        <artifactId>withlombok</artifactId>
        <properties><maven.compiler.release>17</maven.compiler.release></properties>
        <dependencies>
          <dependency>
            <groupId>org.projectlombok</groupId><artifactId>lombok</artifactId>
            <version>1.18.42</version><scope>provided</scope>
          </dependency>
        </dependencies>
        """
            + compilerPlugin(
                """
                <annotationProcessorPaths>
                  <path>
                    <groupId>org.projectlombok</groupId><artifactId>lombok</artifactId>
                    <version>1.18.42</version>
                  </path>
                </annotationProcessorPaths>
                """));
    write(
        project.resolve("src/main/java/p/Point.java"),
        "package p; @lombok.Value class Point { int x; static int of(Point p) { return p.getX(); } }");

    ProbedModule module = probe(project).modules().get(0);

    assertThat(module.compiler().processing()).isTrue();
    assertThat(module.compiler().processorPath())
        .singleElement()
        .asString()
        .endsWith("lombok-1.18.42.jar");
    assertThat(module.compiler().generatedSources())
        .isEqualTo(project.resolve("target/generated-sources/annotations"));
    assertThat(module.runtimePath()).as("provided is not there at run time").isEmpty();
  }

  private ProbeFile probe(Path project) throws Exception {
    Path output = temp.resolve("probe.properties");
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("maven.wrapper"));
    command.addAll(List.of("-q", "-B", "-f", project.resolve("pom.xml").toString()));
    command.add("-Dmaven.ext.class.path=" + System.getProperty("probe.jar"));
    command.add("-D" + ProjectSpy.OUTPUT + "=" + output);
    command.add("process-classes");
    ProcessBuilder maven = new ProcessBuilder(command).redirectErrorStream(true);
    maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
    maven.environment().put("LC_ALL", "C.UTF-8");
    Process process = maven.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return ProbeFile.read(output);
  }

  private static String compilerPlugin(String configuration) {
    return """
        <build><plugins><plugin>
          <artifactId>maven-compiler-plugin</artifactId>
          <version>3.14.0</version>
          <configuration>%s</configuration>
        </plugin></plugins></build>
        """
        .formatted(configuration);
  }

  private static void child(Path root, String name, String more) throws IOException {
    write(
        root.resolve(name).resolve("pom.xml"),
        """
        <project><modelVersion>4.0.0</modelVersion>
        <parent><groupId>t</groupId><artifactId>root</artifactId><version>1</version></parent>
        <artifactId>%s</artifactId>%s</project>
        """
            .formatted(name, more));
  }

  private static void pom(Path folder, String content) throws IOException {
    write(
        folder.resolve("pom.xml"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>t</groupId><version>1</version>"
            + content
            + "</project>");
  }

  private static void source(Path module, String name) throws IOException {
    int dot = name.lastIndexOf('.');
    write(
        module.resolve("src/main/java").resolve(name.replace('.', '/') + ".java"),
        "package %s; public class %s { public static void main(String[] args) {} }"
            .formatted(name.substring(0, dot), name.substring(dot + 1)));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
