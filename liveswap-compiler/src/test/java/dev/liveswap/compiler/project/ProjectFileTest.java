package dev.liveswap.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {
  @TempDir Path folder;

  private Project project() {
    CompilerSettings settings =
        new CompilerSettings(
            17,
            StandardCharsets.ISO_8859_1,
            true,
            List.of(folder.resolve("lombok.jar")),
            List.of("p.Processor"),
            true,
            folder.resolve("generated"),
            List.of("-g", "-Akey=a = b: c\\d", "-Xlint:all", " leading"));
    List<Path> jars = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      jars.add(folder.resolve("jar " + i + ".jar"));
    }
    SourceModule first =
        new SourceModule(
            "größe",
            folder.resolve("日本"),
            List.of(folder.resolve("src #1"), folder.resolve("src!")),
            List.of(folder.resolve("resources")),
            folder.resolve("日本/target/classes"),
            jars,
            settings);
    SourceModule second =
        new SourceModule(
            "plain", folder, List.of(), List.of(), folder, List.of(), CompilerSettings.DEFAULT);
    return new Project(folder, List.of(first, second), jars);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Path file = folder.resolve("new folder/project.properties");
    ProjectFile.write(project(), file);

    assertThat(ProjectFile.read(file)).isEqualTo(project());
  }

  @Test
  void theSameProjectGivesTheSameFile() throws IOException {
    ProjectFile.write(project(), folder.resolve("a"));
    ProjectFile.write(project(), folder.resolve("b"));

    assertThat(folder.resolve("a")).hasSameTextualContentAs(folder.resolve("b"));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aFileThatIsSomethingElseIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("other"), "hello=world\n");

    assertThatThrownBy(() -> ProjectFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is not a project file: no format");
  }
}
