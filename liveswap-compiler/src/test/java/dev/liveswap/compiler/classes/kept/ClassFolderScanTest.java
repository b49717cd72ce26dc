package dev.liveswap.compiler.classes.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read and which are not. Known before are lies: who reads learns the truth. */
class ClassFolderScanTest {
  @TempDir Path folder;
  private ClassFolder classes;
  private final Instant later = Instant.now().plus(1, ChronoUnit.HOURS);

  @BeforeEach
  void twoClasses() throws IOException {
    classes = new ClassFolder(folder);
    classes.write("p.A", "p.B", "x.X").write("p.B", "x.Y");
  }

  private void assertRead(KnownClasses before, String... names) throws IOException {
    ClassFolderScan scan = ClassFolderScan.ofAll(folder, before, later);

    assertThat(scan.facts().stream().filter(facts -> !facts.references().contains("a.Lie")))
        .extracting(facts -> facts.name())
        .containsExactlyInAnyOrder(names);
  }

  @Test
  void whatDidNotChangeIsNotRead() throws IOException {
    KnownClasses before = classes.lies();

    assertRead(before);
    assertThat(ClassFolderScan.ofAll(folder, before, later).hasNews()).isFalse();
    assertThat(ClassFolderScan.ofAll(folder, before, later).known()).isEqualTo(before);
  }

  @Test
  void whatIsNewIsRead() throws IOException {
    KnownClasses before = classes.lies();
    classes.write("p.C", "p.A");

    assertRead(before, "p.C");
    assertThat(ClassFolderScan.ofAll(folder, before, later).hasNews()).isTrue();
  }

  @Test
  void whatIsGoneIsForgotten() throws IOException {
    KnownClasses before = classes.lies();
    Files.delete(classes.file("p/A.class"));

    ClassFolderScan scan = ClassFolderScan.ofAll(folder, before, later);

    assertThat(scan.known().byPlace()).containsOnlyKeys("p/B.class");
    assertThat(scan.hasNews()).isTrue();
  }

  @Test
  void theSameSizeAtAnotherTimeIsRead() throws IOException {
    KnownClasses before = classes.lies();
    FileTime time = Files.getLastModifiedTime(classes.file("p/A.class"));
    Files.setLastModifiedTime(
        classes.file("p/A.class"), FileTime.from(time.toInstant().plus(1, ChronoUnit.MICROS)));

    assertRead(before, "p.A");
  }

  @Test
  void eachPartOfAStampCounts() throws IOException {
    for (KnownClass lie : classes.lies().all()) {
      Stamp stamp = lie.stamp();
      for (Stamp other :
          List.of(
              new Stamp(stamp.size() + 1, stamp.modified(), stamp.changed()),
              new Stamp(stamp.size(), stamp.modified() + 1, stamp.changed()),
              new Stamp(stamp.size(), stamp.modified(), stamp.changed() + 1))) {
        KnownClasses before = KnownClasses.of(List.of(new KnownClass(other, lie.facts())));
        assertRead(before, "p.A", "p.B");
      }
    }
  }

  @Test
  void aFileThatWasReplacedAndGivenItsOldTimeIsRead() throws IOException {
    assumeThat(Stamp.knowsChanged(folder)).isTrue();
    KnownClasses before = classes.lies();
    Path file = classes.file("p/A.class");
    FileTime time = Files.getLastModifiedTime(file);
    Object changed = Files.getAttribute(file, "unix:ctime");
    do { // the clock of the file system ticks
      Files.write(file, ClassFolder.classFile("p.A", "p.B", "x.Z"));
      Files.setLastModifiedTime(file, time);
    } while (Files.getAttribute(file, "unix:ctime").equals(changed));

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
    assertRead(before, "p.A");
  }

  @Test
  void whatWasWrittenLessThanTwoSecondsAgoIsNotTrusted() throws IOException {
    Instant written = later.truncatedTo(ChronoUnit.MICROS);
    Files.setLastModifiedTime(classes.file("p/A.class"), FileTime.from(written));
    KnownClasses before = classes.lies();
    Instant soon = written.plusSeconds(2).minusNanos(1);
    Instant settled = written.plusSeconds(2);

    assertThat(ClassFolderScan.ofAll(folder, before, soon).known().byPlace())
        .containsOnlyKeys("p/B.class");
    assertThat(ClassFolderScan.ofAll(folder, before, soon).hasNews()).isTrue();
    assertThat(ClassFolder.byName(ClassFolderScan.ofAll(folder, before, soon).facts()))
        .containsEntry("p.A", classes.facts().get("p.A"));
    assertThat(ClassFolderScan.ofSettled(folder, before, soon).facts())
        .as("nor read to be kept")
        .extracting(facts -> facts.name())
        .containsExactly("p.B");
    assertThat(ClassFolderScan.ofAll(folder, before, settled).known()).isEqualTo(before);
  }

  @Test
  void aChangeOfAnyKindJustNowIsNotTrustedWhateverTheFilesTime() throws IOException {
    assumeThat(Stamp.knowsChanged(folder)).isTrue();
    long changed = classes.stamp("p/A.class").changed();
    Instant soon = Instant.EPOCH.plusNanos(changed).plusSeconds(1);

    assertThat(ClassFolderScan.ofAll(folder, KnownClasses.NONE, soon).known())
        .isEqualTo(KnownClasses.NONE);
  }

  @Test
  void linksAreReadEachTimeForTheirTargetsMayChange() throws IOException {
    Path target = folder.resolve("target.bin");
    Files.write(target, ClassFolder.classFile("p.Linked"));
    Files.createSymbolicLink(classes.file("p/Linked.class"), target);

    ClassFolderScan scan = ClassFolderScan.ofAll(folder, KnownClasses.NONE, later);

    assertThat(ClassFolder.byName(scan.facts())).containsKey("p.Linked");
    assertThat(scan.known().byPlace()).containsOnlyKeys("p/A.class", "p/B.class");
  }

  @Test
  void aClassFolderThatIsALinkIsThatFolder(@TempDir Path elsewhere) throws IOException {
    ClassFolder target = new ClassFolder(elsewhere.resolve("target")).write("p.A").write("p.B");
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), target.path());

    ClassFolderScan scan = ClassFolderScan.ofAll(link, target.lies(), later);

    assertThat(ClassFolder.byName(scan.facts())).containsOnlyKeys("p.A", "p.B");
    assertThat(scan.hasNews()).isFalse();
  }

  @Test
  void aClassInAnotherPlaceIsReadEachTime() throws IOException {
    classes.write("META-INF/versions/21/p/A.class", ClassFolder.classFile("p.A", "x.Newer"));
    classes.write("p.q/C.class", ClassFolder.classFile("p.q.C"));

    ClassFolderScan scan = ClassFolderScan.ofAll(folder, KnownClasses.NONE, later);

    assertThat(scan.facts()).hasSize(4);
    assertThat(scan.known().byPlace()).containsOnlyKeys("p/A.class", "p/B.class");
  }
}
