package dev.liveswap.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFolderTest {
  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path root() throws IOException {
    return PlainFolder.project(folder, List.of())
        .orElseThrow()
        .modules()
        .get(0)
        .sourceRoots()
        .get(0);
  }

  @Test
  void sourcesUnderSrcMainJava() throws IOException {
    write("src/main/java/p/A.java", "package p; class A {}");
    assertThat(root()).isEqualTo(folder.resolve("src/main/java"));
  }

  @Test
  void sourcesUnderSrc() throws IOException {
    write("src/p/A.java", "package p; class A {}");
    assertThat(root()).isEqualTo(folder.resolve("src"));
  }

  @Test
  void sourcesInTheFolderItself() throws IOException {
    write("p/q/A.java", "/* the\npackage */\npackage p.q;\nclass A {}");
    assertThat(root()).isEqualTo(folder);
  }

  @Test
  void sourcesInASubfolderOfAnyName() throws IOException {
    write("code/p/A.java", "// A\npackage p;\nclass A {}");
    assertThat(root()).isEqualTo(folder.resolve("code"));
  }

  @Test
  void sourcesWithoutPackage() throws IOException {
    write("Hello.java", "class Hello {}");
    assertThat(root()).isEqualTo(folder);
  }

  @Test
  void noSources() throws IOException {
    write(".git/A.java", "class A {}");
    assertThat(PlainFolder.project(folder, List.of())).isEmpty();
  }

  @Test
  void librariesAndClassFilesHaveTheirPlaces() throws IOException {
    write("Hello.java", "class Hello {}");
    write("lib/x.jar", "");
    Project project =
        PlainFolder.project(folder, List.of(folder.resolve("more.jar"))).orElseThrow();

    PlainFolder.prepare(project);

    Path classes = folder.resolve(".liveswap/classes");
    assertThat(project.modules().get(0).classFolder()).isEqualTo(classes).isDirectory();
    assertThat(folder.resolve(".liveswap/.gitignore")).hasContent("*");
    assertThat(project.runtimeClassPath())
        .containsExactly(classes, folder.resolve("more.jar"), folder.resolve("lib/x.jar"));
  }
}
