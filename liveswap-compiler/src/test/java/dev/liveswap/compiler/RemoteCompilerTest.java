package dev.liveswap.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.SourceModule;
import dev.liveswap.compiler.remote.CompilerService;
import dev.liveswap.compiler.remote.RemoteCompiler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another process compiles is what this one would have compiled. */
class RemoteCompilerTest {
  private static final Project NOTHING = new Project(Path.of("/none"), List.of(), List.of());

  @TempDir Path folder;
  private CompilerService service;

  @BeforeEach
  void openService() throws IOException {
    service = CompilerService.open();
  }

  @AfterEach
  void closeService() throws IOException {
    service.close();
  }

  @Test
  void editsOfTwoModules() throws IOException {
    SourceModule core =
        ProgramUnderTest.module(folder, "core", List.of(), CompilerSettings.DEFAULT);
    SourceModule app =
        ProgramUnderTest.module(
            folder, "app", List.of(core.classFolder()), CompilerSettings.DEFAULT);
    try (ProgramUnderTest program =
        new ProgramUnderTest(folder, List.of(core, app)).compiledBy(service)) {
      program
          .write(
              "/core/src/c/Api.java",
              "package c; public class Api { public int a() { return 1; } }")
          .write(
              "/app/src/p/Umlaut.java",
              "package p; class Umlaut { String s = \"\u00e4\ud83d\ude00\"; }")
          .write(
              "/app/src/p/User.java",
              "package p; class User { long u() { return new c.Api().a(); } }");
      Compiled first = program.save();
      assertThat(first.outputs()).extracting(ModuleOutput::module).containsExactly(core, app);

      Compiled both = program.replace("/core/src/c/Api.java", "int a()", "long a()").save();
      assertThat(ProgramUnderTest.names(both)).containsExactly("Api.java", "User.java");
      assertThat(both.reason()).isNotEmpty();

      Compiled gone = program.delete("/app/src/p/User.java").save();
      assertThat(gone.outputs().get(0).deletedClasses()).containsExactly("p.User");
    }
  }

  @Test
  void anErrorComesWithItsPlaceAndTheNearestName() throws IOException {
    try (ProgramUnderTest program = ProgramUnderTest.in(folder).compiledBy(service)) {
      program.write("p/A.java", "package p;\nclass A { int value; int a() { return valeu; } }\n");
      Failed failed = program.saveWithError();

      Problem error = failed.problems().get(0);
      assertThat(error.file()).isEqualTo(program.source("p/A.java"));
      assertThat(error.line()).isEqualTo(2);
      assertThat(error.sourceLine()).contains("return valeu");
      assertThat(failed.nearest()).containsEntry(error, "value");
      program.replace("p/A.java", "valeu", "value").save();
    }
  }

  @Test
  void whatItIsAskedBesides() throws IOException {
    try (ProgramUnderTest program = ProgramUnderTest.in(folder).compiledBy(service)) {
      program.write("p/A.java", "package p; class A {}").save();
      program.write("p/B.java", "package p; class B {}");
      assertThat(program.compiler().canCompile()).isTrue();
      assertThat(program.compiler().staleSources(program.module()))
          .containsExactly(program.source("p/B.java"));
      program.compiler().rememberSources();
      Path classFolder = program.module().classFolder();
      assertThat(program.compiler().hasSource(classFolder, "p.A")).isTrue();
      Files.delete(program.source("p/A.java"));
      assertThat(program.compiler().goneSources(program.module()))
          .containsExactly(program.source("p/A.java"));
      assertThat(program.compiler().hasSource(classFolder, "p.A")).isFalse();
      program.compiler().classFilesChanged(Set.of(classFolder.resolve("p/A.class")));
      program.compiler().learnSources().join();
      program.compiler().warmUp();
      SourceModule strange =
          ProgramUnderTest.module(folder, "other", List.of(), CompilerSettings.DEFAULT);
      assertThatThrownBy(() -> program.compiler().staleSources(strange))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("other");
    }
  }

  @Test
  void whatCannotBeReadIsTroubleAndNotTheEnd() throws IOException {
    try (ProgramUnderTest program = ProgramUnderTest.in(folder).compiledBy(service)) {
      Path file = program.module().classFolder().resolve("p/Cut.class");
      Files.createDirectories(file.getParent());
      program.write("p/A.java", "package p; class A {}").save();
      Files.createDirectories(file);

      assertThatThrownBy(() -> program.compiler().classFilesChanged(Set.of(file)))
          .isInstanceOf(IOException.class);
      Files.delete(file);
      program.replace("p/A.java", "{}", "{ int a; }").save();
    }
  }

  @Test
  void twoProgramsAtATime() throws IOException {
    try (ProgramUnderTest one = ProgramUnderTest.in(folder.resolve("1")).compiledBy(service);
        ProgramUnderTest other = ProgramUnderTest.in(folder.resolve("2")).compiledBy(service)) {
      one.write("p/A.java", "package p; class A { int one; }").save();
      other.write("p/A.java", "package p; class A { long other; }").save();
      one.replace("p/A.java", "one", "first").save();
    }
  }

  @Test
  void whoDoesNotKnowTheTokenGetsNothing() throws IOException {
    String port = service.address().replaceFirst(":.*", "");
    assertThatThrownBy(() -> RemoteCompiler.connect(port + ":00ff", NOTHING, null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("token");
    assertThatThrownBy(() -> RemoteCompiler.connect("nowhere", NOTHING, null))
        .isInstanceOf(IOException.class);
    // A page in a browser can get this far, and no farther.
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
      socket.getOutputStream().write("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
      assertThat(socket.getInputStream().read()).isNegative();
    }
  }

  @Test
  void afterTheServiceHasClosedThoseWhoAreInStay() throws IOException {
    try (ProgramUnderTest program = ProgramUnderTest.in(folder).compiledBy(service)) {
      service.close();
      program.write("p/A.java", "package p; class A {}").save();
      assertThatThrownBy(() -> RemoteCompiler.connect(service.address(), NOTHING, null))
          .isInstanceOf(IOException.class);
    }
  }
}
