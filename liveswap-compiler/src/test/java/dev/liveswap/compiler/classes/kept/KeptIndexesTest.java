package dev.liveswap.compiler.classes.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.compiler.classes.ClassFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptIndexesTest {
  @TempDir Path folder;
  private Path memory;
  private ClassFolder classes;
  private Instant now = Instant.now().plus(Duration.ofHours(1));
  private final InstantSource clock = () -> now;

  @BeforeEach
  void threeClasses() throws IOException {
    memory = folder.resolve("cache/indexes");
    classes = new ClassFolder(folder.resolve("classes"));
    classes.write("p.A", "p.B").write("p.B", "x.X").write("Größe", "p.A");
  }

  private KeptIndexes process() {
    return new KeptIndexes(memory, clock);
  }

  private Map<String, ClassFacts> readBy(KeptIndexes process) throws IOException {
    return ClassFolder.byName(process.read(classes.path()).all());
  }

  /** What the next process reads. */
  private Map<String, ClassFacts> read() throws IOException {
    try (KeptIndexes process = process()) {
      return readBy(process);
    }
  }

  private IndexFile file() {
    return new IndexFolder(memory).file(classes.path());
  }

  private Path onlyFile() throws IOException {
    List<Path> files = files();
    assertThat(files).hasSize(1);
    return files.get(0);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(memory)) {
      return files.toList();
    }
  }

  @Test
  void theNextProcessReadsOnlyWhatChanged() throws IOException {
    read();

    assertThat(file().read(now)).isEqualTo(truth());
    file().write(classes.lies());
    classes.write("p.B", "x.Y");
    Map<String, ClassFacts> found = read();
    assertThat(found.get("p.A").references()).containsExactly("a.Lie");
    assertThat(found).containsEntry("p.B", classes.facts().get("p.B"));
  }

  private KnownClasses truth() throws IOException {
    return ClassFolderScan.ofAll(classes.path(), KnownClasses.NONE, now).known();
  }

  @Test
  void theIndexIsThatOfAFreshScanWhateverHappenedInBetween() throws IOException {
    Random random = new Random(5);
    for (int run = 0; run < 60; run++) {
      for (int edit = random.nextInt(5); edit > 0; edit--) {
        edit(random);
      }
      try (KeptIndexes process = process()) {
        assertThat(readBy(process)).as("run %d", run).isEqualTo(classes.facts());
        if (random.nextBoolean()) {
          edit(random);
          process.keep();
        }
      }
    }
  }

  private void edit(Random random) throws IOException {
    String name = "p" + random.nextInt(3) + ".C" + random.nextInt(8);
    String place = name.replace('.', '/') + ".class";
    switch (random.nextInt(6)) {
      case 0 -> Files.deleteIfExists(classes.file(place));
      case 1 -> classes.write(place, new byte[random.nextInt(300)]);
      case 2 -> classes.write("elsewhere/" + place, ClassFolder.classFile("e." + name));
      case 3 -> {
        if (Files.exists(classes.file(place))) {
          Path renamed = classes.file("p0/Renamed.class");
          Files.deleteIfExists(renamed);
          Files.createDirectories(renamed.getParent());
          Files.move(classes.file(place), renamed);
        }
      }
      default -> classes.write(name, "x.X" + random.nextInt(9)); // all of one size
    }
  }

  @Test
  void aFileDamagedAnywhereIsAsIfThereWereNone() throws IOException {
    read();
    file().write(classes.lies());
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    assertThat(read()).isNotEqualTo(classes.facts());
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i]++;
      Files.write(file, damaged);
      assertThat(read()).as("byte %d", i).isEqualTo(classes.facts());
    }
    Files.write(file, new byte[0]);
    assertThat(read()).isEqualTo(classes.facts());
    assertThat(file().read(now)).as("and it is written anew").isEqualTo(truth());
  }

  @Test
  void theFileOfAnotherFolderSaysNothing() throws IOException {
    read();
    Path lies = onlyFile();
    IndexFile others = file();
    classes = new ClassFolder(folder.resolve("other"));
    classes.write("p.A", "p.B").write("p.B", "x.X");
    read();
    others.write(classes.lies());
    for (Path file : files()) {
      if (!file.equals(lies)) {
        Files.copy(lies, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }

    assertThat(others.read(now)).isEqualTo(classes.lies());
    assertThat(read()).isEqualTo(classes.facts());
  }

  @Test
  void theToolsVersionIsInTheFile() throws IOException {
    read();

    assertThat(Files.readString(onlyFile(), StandardCharsets.ISO_8859_1))
        .containsPattern("\\d+\\.\\d+\\.\\d+.*\\n" + classes.path());
  }

  @Test
  void nothingIsSaidWhereNothingCanBeWritten() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file");

    try (KeptIndexes process = process()) {
      assertThat(readBy(process)).isEqualTo(classes.facts());
      process.keep();
    }
    assertThat(folder.resolve("cache")).hasContent("a file");
  }

  @Test
  void aFileThatCannotBeReplacedLeavesNoDraftBehind() throws IOException {
    read();
    Path file = onlyFile();
    Files.delete(file);
    Files.createDirectories(file.resolve("not empty"));

    assertThat(read()).isEqualTo(classes.facts());
    assertThat(onlyFile()).isEqualTo(file);
  }

  @Test
  void withoutAFolderNothingIsKept() throws IOException {
    try (KeptIndexes process = new KeptIndexes(null, clock)) {
      assertThat(readBy(process)).isEqualTo(classes.facts());
      process.written(1000);
      process.written(1000);
      process.keep();
    }
    assertThat(memory).doesNotExist();
  }

  @Test
  void aClassFolderThatIsNotThereIsEmpty() throws IOException {
    classes = new ClassFolder(folder.resolve("nothing"));

    assertThat(read()).isEmpty();
    assertThat(memory).as("nothing to keep").doesNotExist();
  }

  @Test
  void whatSettlesAfterItWasReadIsKeptInTheEnd() throws IOException {
    now = Instant.now();
    try (KeptIndexes process = process()) {
      Files.setLastModifiedTime(classes.file("p/A.class"), FileTime.from(now));
      readBy(process);
      now = now.plusSeconds(60);
      process.keep();
    }
    assertThat(file().read(now).byPlace()).containsKey("p/A.class");
  }

  @Test
  void aRunThatWritesManyClassesKeepsThem() throws IOException {
    try (KeptIndexes process = process()) {
      readBy(process);
      process.keep();
      classes.write("p.New", "x.X");
      process.written(1000);
      assertThat(file().read(now)).as("they have not settled").isNotEqualTo(truth());
      process.written(1);
      assertThat(file().read(now)).isEqualTo(truth());
      classes.write("p.Newer", "x.X");
      process.written(1);
      assertThat(file().read(now)).as("not worth it").isNotEqualTo(truth());
    }
  }

  @Test
  void nothingIsWrittenAfterTheEnd() throws IOException {
    KeptIndexes process = process();
    readBy(process);
    process.close();
    Files.delete(onlyFile());
    readBy(process);
    process.written(1000);
    process.written(1000);
    process.keep();
    process.close();

    assertThat(files()).isEmpty();
  }

  @Test
  void whatNobodyUsedForNinetyDaysIsDeleted() throws IOException {
    Path unused = aged("unused.index", 91);
    Path draft = aged("killed.tmp", 91);
    Path strange = aged("strange.txt", 91);
    Path used = aged("used.index", 89);
    read();
    assertThat(List.of(unused, draft)).allSatisfy(file -> assertThat(file).doesNotExist());
    assertThat(List.of(strange, used)).allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void readingCountsAsUse() throws IOException {
    read();
    Path file = onlyFile();
    now = now.plus(Duration.ofDays(80));
    read();

    assertThat(Files.getLastModifiedTime(file).toInstant()).isAfter(now.minus(Duration.ofDays(2)));
  }

  private Path aged(String name, int days) throws IOException {
    Files.createDirectories(memory);
    Path file = Files.writeString(memory.resolve(name), "content");
    return Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofDays(days))));
  }
}
