package dev.liveswap.compiler;

import static dev.liveswap.compiler.ProgramUnderTest.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.liveswap.compiler.project.CompilerSettings;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lombok.Getter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapstruct.Mapper;
import org.mapstruct.ap.MappingProcessor;

class AnnotationProcessorsTest {
  private static final Path LOMBOK = jarOf(Getter.class);
  private static final Path MAPSTRUCT = jarOf(Mapper.class);
  private static final Path MAPSTRUCT_PROCESSOR = jarOf(MappingProcessor.class);

  @TempDir Path folder;

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private ProgramUnderTest program(List<Path> processorPath, List<Path> classPath) {
    Path generated = folder.resolve("app/generated");
    CompilerSettings settings =
        new CompilerSettings(
            null,
            StandardCharsets.UTF_8,
            false,
            processorPath,
            List.of(),
            true,
            generated,
            List.of("-g"));
    return ProgramUnderTest.in(folder, settings, classPath);
  }

  @Test
  void lombokWorksOnTheEditedSourceAlone() throws IOException {
    try (ProgramUnderTest program = program(List.of(LOMBOK), List.of(LOMBOK))) {
      program
          .write(
              "p/Person.java",
              "package p; @lombok.Data @lombok.Builder public class Person { private String name; private int age; }")
          .write(
              "p/Greeter.java",
              "package p; class Greeter { String hi(Person p) { return \"hi\" + p.getName(); } }")
          .write("p/Alone.java", "package p; class Alone {}")
          .save();

      assertThat(names(program.replace("p/Greeter.java", "\"hi\"", "\"ho\"").save()))
          .containsExactly("Greeter.java");
      assertThat(names(program.replace("p/Person.java", "int age", "long age").save()))
          .contains("Person.java", "Greeter.java")
          .doesNotContain("Alone.java");
      program.replace("p/Person.java", "String name", "String title").saveWithError();
      program.replace("p/Greeter.java", "getName", "getTitle").save();
    }
  }

  @Test
  void aGeneratingProcessorRunsOverTheWholeModule() throws IOException {
    try (ProgramUnderTest program =
        program(List.of(MAPSTRUCT_PROCESSOR, MAPSTRUCT), List.of(MAPSTRUCT))) {
      program
          .write(
              "p/A.java",
              "package p; public class A { private int x; public int getX() { return x; } public void setX(int v) { x = v; } }")
          .write(
              "p/B.java",
              "package p; public class B { private int x; public int getX() { return x; } public void setX(int v) { x = v; } }")
          .write(
              "p/M.java",
              "package p; @org.mapstruct.Mapper(suppressTimestampInGenerated = true) public interface M { B map(A a); }");
      Compiled first = program.save();
      Path implementation = folder.resolve("app/generated/p/MImpl.java");
      assertThat(implementation).isRegularFile();
      assertThat(first.outputs().get(0).classes()).containsKey("p.MImpl");
      assertThat(first.reason()).contains("org.mapstruct.ap.MappingProcessor");

      program
          .write(
              "p/A.java",
              "package p; public class A { private int x, y; public int getX() { return x; } public void setX(int v) { x = v; } public int getY() { return y; } public void setY(int v) { y = v; } }")
          .write(
              "p/B.java",
              "package p; public class B { private int x, y; public int getX() { return x; } public void setX(int v) { x = v; } public int getY() { return y; } public void setY(int v) { y = v; } }")
          .save();
      assertThat(implementation).content().contains("setY");

      program.delete("p/M.java").save();
      assertThat(implementation).doesNotExist();
    }
  }

  /** All jars of the tests, but those: processors need many others. */
  private static List<Path> jarsOfTests(String... without) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(classPath.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> Stream.of(without).noneMatch(name -> entry.contains(name)))
        .map(Path::of)
        .toList();
  }

  @Test
  void daggersComponentsFollowTheirModules() throws IOException {
    List<Path> path = jarsOfTests("lombok", "mapstruct", "micronaut", "spring-boot-configuration");
    try (ProgramUnderTest program = program(path, path)) {
      program
          .write("p/Pump.java", "package p; public class Pump { @javax.inject.Inject Pump() {} }")
          .write(
              "p/Heater.java",
              "package p; public class Heater { @javax.inject.Inject Heater(Pump p) {} String heat() { return \"1\"; } }")
          .write(
              "p/Shop.java",
              "package p; @dagger.Component public interface Shop { Heater heater(); }")
          .write(
              "p/Main.java",
              "package p; class Main { Heater m() { return DaggerShop.create().heater(); } }");
      Compiled first = program.save();
      assertThat(first.outputs().get(0).classes())
          .containsKeys("p.DaggerShop", "p.Heater_Factory", "p.Pump_Factory");

      program.replace("p/Heater.java", "\"1\"", "\"2\"").save();
      program.replace("p/Heater.java", "Heater(Pump p)", "Heater()").save();
      program.replace("p/Shop.java", "Heater heater();", "Heater heater(); Pump pump();").save();
      program.delete("p/Shop.java").delete("p/Main.java").save();
      assertThat(folder.resolve("app/classes/p/DaggerShop.class")).doesNotExist();
      assertThat(folder.resolve("app/generated/p/DaggerShop.java")).doesNotExist();
    }
  }

  /** It writes class files itself, not sources, and a list of services of them. */
  @Test
  void micronautsBeanDefinitionsFollowTheirBeans() throws IOException {
    List<Path> path = jarsOfTests("lombok", "mapstruct", "dagger", "spring-boot-configuration");
    try (ProgramUnderTest program = program(path, path)) {
      program
          .write("p/Pump.java", "package p; @jakarta.inject.Singleton public class Pump { int p; }")
          .write(
              "p/Heater.java",
              """
              package p;
              @jakarta.inject.Singleton
              public class Heater {
                private final Pump pump;
                public Heater(Pump pump) { this.pump = pump; }
                @jakarta.annotation.PostConstruct void warm() {}
                String heat() { return "1"; }
              }
              """)
          .write("p/Other.java", "package p; class Other { int o = 1; }");
      Compiled first = program.save();
      assertThat(first.outputs().get(0).classes())
          .containsKeys("p.$Pump$Definition", "p.$Heater$Definition");

      program.replace("p/Heater.java", "\"1\"", "\"2\"").save();
      program.replace("p/Other.java", "o = 1", "o = 2").save();
      program.replace("p/Heater.java", "Heater(Pump pump)", "Heater(Pump pump, Other o)").save();
      program.replace("p/Heater.java", "@jakarta.annotation.PostConstruct", "").save();
      program
          .replace("p/Pump.java", "@jakarta.inject.Singleton", "")
          .replace("p/Other.java", "class Other", "@jakarta.inject.Singleton class Other")
          .save();
      assertThat(folder.resolve("app/classes/p/$Pump$Definition.class")).doesNotExist();
      assertThat(folder.resolve("app/classes/p/$Other$Definition.class")).isRegularFile();

      program.delete("p/Heater.java").save();
      assertThat(folder.resolve("app/classes/p/$Heater$Definition.class")).doesNotExist();
    }
  }

  @Test
  void springsConfigurationMetadataFollowsItsProperties() throws IOException {
    List<Path> path = jarsOfTests("lombok", "mapstruct", "micronaut", "dagger");
    try (ProgramUnderTest program = program(path, path)) {
      program
          .write(
              "p/Mail.java",
              """
              package p;
              @org.springframework.boot.context.properties.ConfigurationProperties("mail")
              public class Mail {
                private String host = "a";
                public String getHost() { return host; }
                public void setHost(String host) { this.host = host; }
              }
              """)
          .write("p/Other.java", "package p; class Other { String o = new Mail().getHost(); }")
          .save();
      Path metadata = folder.resolve("app/classes/META-INF/spring-configuration-metadata.json");
      assertThat(metadata).content().contains("mail.host", "\"a\"");

      program.replace("p/Mail.java", "host = \"a\"", "host = \"b\"").save();
      assertThat(metadata).content().contains("\"b\"");
      program.replace("p/Other.java", "o =", "p =").save();
      assertThat(metadata).content().contains("mail.host");

      program.delete("p/Mail.java").replace("p/Other.java", "new Mail().getHost()", "\"\"").save();
      assertThat(metadata).doesNotExist();
    }
  }

  @Test
  void nothingIsGeneratedByACompileThatFails() throws IOException {
    try (ProgramUnderTest program =
        program(List.of(MAPSTRUCT_PROCESSOR, MAPSTRUCT), List.of(MAPSTRUCT))) {
      program
          .write("p/A.java", "package p; public class A { int y = nothing; }")
          .write("p/M.java", "package p; @org.mapstruct.Mapper public interface M { A map(A a); }")
          .saveWithError();

      assertThat(folder.resolve("app/generated")).doesNotExist();
      assertThat(folder.resolve("app/classes")).doesNotExist();
    }
  }

  @Test
  void processorsThatNoSourceConcernsCostNothing() throws IOException {
    try (ProgramUnderTest program =
        program(List.of(MAPSTRUCT_PROCESSOR, MAPSTRUCT), List.of(MAPSTRUCT))) {
      program
          .write("p/A.java", "package p; public class A { int a() { return 1; } }")
          .write("p/B.java", "package p; public class B {}")
          .save();

      assertThat(names(program.replace("p/A.java", "return 1", "return 2").save()))
          .containsExactly("A.java");
      Compiled compiled =
          program
              .write(
                  "p/M.java",
                  "package p; @org.mapstruct.Mapper(suppressTimestampInGenerated = true) public interface M { A map(A a); }")
              .save();
      assertThat(compiled.outputs().get(0).classes()).containsKey("p.MImpl");
    }
  }

  @Test
  void theProcessorsLoaderIsClosedWithTheCompiler() throws IOException {
    Path copy = Files.copy(MAPSTRUCT_PROCESSOR, folder.resolve("processor-copy.jar"));
    ProgramUnderTest program = program(List.of(copy, MAPSTRUCT), List.of(MAPSTRUCT));
    program.write(
        "p/M.java", "package p; @org.mapstruct.Mapper interface M { A map(A a); } class A {}");
    assertThat(program.compile()).isInstanceOf(Compiled.class);
    assertThat(openFiles()).anyMatch(file -> file.endsWith("processor-copy.jar"));

    program.close();

    assertThat(openFiles()).noneMatch(file -> file.endsWith("processor-copy.jar"));
  }

  private static List<Path> openFiles() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(descriptors));
    try (Stream<Path> links = Files.list(descriptors)) {
      return links.map(AnnotationProcessorsTest::target).toList();
    }
  }

  private static Path target(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException e) {
      return link; // the listing's own descriptor is closed by now
    }
  }
}
