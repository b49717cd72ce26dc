package dev.liveswap.compiler.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.compiler.ModuleOutput;
import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.SourceModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFolderTransactionTest {
  private static final Instant MODIFIED = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder;
  private Path classes;

  @BeforeEach
  void twoClasses() throws IOException {
    classes = folder.resolve("target/classes");
    Files.createDirectories(classes.resolve("p/q"));
    Files.writeString(classes.resolve("p/A.class"), "old A");
    Files.writeString(classes.resolve("p/q/B.class"), "old B");
  }

  private ModuleOutput output(Map<String, String> written, Set<String> deleted) {
    SourceModule module =
        new SourceModule(
            "m", folder, List.of(), List.of(), classes, List.of(), CompilerSettings.DEFAULT);
    Map<String, byte[]> contents = new TreeMap<>();
    written.forEach((name, text) -> contents.put(name, text.getBytes(UTF_8)));
    return new ModuleOutput(module, contents, deleted, Map.of(), Set.of());
  }

  private Map<String, String> everything() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void writesAndDeletesAndLeavesNothingElseBehind() throws IOException {
    ClassFolderTransaction.apply(
            List.of(output(Map.of("p.A", "new A", "r.C", "new C"), Set.of("p.q.B"))), MODIFIED)
        .commit();

    assertThat(everything())
        .isEqualTo(
            Map.of("target/classes/p/A.class", "new A", "target/classes/r/C.class", "new C"));
    assertThat(classes.resolve("p/q")).doesNotExist();
    assertThat(Files.getLastModifiedTime(classes.resolve("r/C.class")))
        .isEqualTo(FileTime.from(MODIFIED));
  }

  @Test
  void rollsBackToWhatWasThere() throws IOException {
    Map<String, String> before = everything();
    ClassFolderTransaction transaction =
        ClassFolderTransaction.apply(
            List.of(output(Map.of("p.A", "new A", "r.C", "new C"), Set.of("p.q.B"))), MODIFIED);
    transaction.rollback();

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void whatCannotBeWrittenIsNamedAndNothingHasChanged() throws IOException {
    Files.createDirectories(classes.resolve("p/Z.class")); // a folder in the place of a file
    Map<String, String> before = everything();

    assertThatThrownBy(
            () ->
                ClassFolderTransaction.apply(
                    List.of(output(Map.of("p.A", "new A", "p.Z", "new Z"), Set.of("p.q.B"))),
                    MODIFIED))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(classes.resolve("p/Z.class").toString());
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aFileInThePlaceOfAPackageUndoesWhatWasWrittenBefore() throws IOException {
    Files.writeString(classes.resolve("z"), "not a folder");
    Map<String, String> before = everything();

    assertThatThrownBy(
            () ->
                ClassFolderTransaction.apply(
                    List.of(
                        output(
                            Map.of("a.New", "new", "p.A", "new A", "z.Z", "new Z"),
                            Set.of("p.q.B"))),
                    MODIFIED))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(classes.resolve("z/Z.class").toString());
    assertThat(everything()).isEqualTo(before);
    assertThat(classes.resolve("a/New.class")).doesNotExist();
  }

  @Test
  void aFailureInOneModuleRestoresTheOthers() throws IOException {
    Files.writeString(folder.resolve("file"), "in the way");
    SourceModule second =
        new SourceModule(
            "n",
            folder,
            List.of(),
            List.of(),
            folder.resolve("file/classes"),
            List.of(),
            CompilerSettings.DEFAULT);
    Map<String, String> before = everything();

    assertThatThrownBy(
            () ->
                ClassFolderTransaction.apply(
                    List.of(
                        output(Map.of("p.A", "new A"), Set.of()),
                        new ModuleOutput(
                            second, Map.of("x.X", new byte[1]), Set.of(), Map.of(), Set.of())),
                    MODIFIED))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("file/classes");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aTransactionThatWasKilledIsUndone() throws IOException {
    Map<String, String> before = everything();
    // Neither committed nor rolled back, as if the process had ended here.
    ClassFolderTransaction abandoned =
        ClassFolderTransaction.apply(
            List.of(output(Map.of("p.A", "new A", "r.C", "new C"), Set.of("p.q.B"))), MODIFIED);
    assertThat(abandoned).isNotNull();
    assertThat(everything()).isNotEqualTo(before);

    assertThat(ClassFolderTransaction.recover(classes)).isTrue();

    assertThat(everything()).isEqualTo(before);
    assertThat(ClassFolderTransaction.recover(classes)).isFalse();
  }
}
