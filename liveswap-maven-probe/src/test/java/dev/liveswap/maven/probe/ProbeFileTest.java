package dev.liveswap.maven.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeFileTest {
  @TempDir Path folder;

  @Test
  void whatWasWrittenIsReadAsItWas() throws IOException {
    ProbeFile full =
        new ProbeFile(
            List.of(
                new ProbedModule(
                    "g",
                    "a",
                    folder,
                    List.of(folder.resolve("src one"), folder.resolve("Ünï=cödé#")),
                    List.of(folder.resolve("resources")),
                    folder.resolve("classes"),
                    List.of(folder.resolve("a.jar")),
                    List.of(folder.resolve("b.jar"), folder.resolve("c.jar")),
                    new ProbedCompiler(
                        21,
                        "ISO-8859-1",
                        true,
                        true,
                        List.of(folder.resolve("p.jar")),
                        List.of("p.P"),
                        folder.resolve("generated"),
                        List.of("-g", "-Akey=value with space")),
                    List.of("a.Main")),
                new ProbedModule(
                    "g",
                    "b",
                    folder,
                    List.of(),
                    List.of(),
                    folder,
                    List.of(),
                    List.of(),
                    new ProbedCompiler(
                        null, null, false, false, List.of(), List.of(), null, List.of()),
                    List.of())),
            List.of(folder.resolve("pom.xml")));
    Path file = folder.resolve("new").resolve("probe.properties");

    full.write(file);

    assertThat(ProbeFile.read(file)).isEqualTo(full);
  }

  @Test
  void aProblemIsReadAsAnException() throws IOException {
    Path file = folder.resolve("p");
    ProbeFile.writeProblem(file, "no version for x");

    assertThatThrownBy(() -> ProbeFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage("no version for x");
  }

  @Test
  void aFileOfAnotherVersionOrADamagedOneIsNotBelieved() throws IOException {
    Path old = Files.writeString(folder.resolve("old"), "form=0\n");
    Path damaged = Files.writeString(folder.resolve("damaged"), "form=1\nmodules=1\n");

    assertThatThrownBy(() -> ProbeFile.read(old)).hasMessageContaining("another version");
    assertThatThrownBy(() -> ProbeFile.read(damaged)).hasMessageContaining("no module.0.groupId");
  }
}
