package dev.liveswap.devloop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.devloop.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevLoopTest {
  @TempDir Path folder;

  private ProgramOnDisk shop() throws Exception {
    return new ProgramOnDisk(folder)
        .source("Shop", "class Shop { int price() { return 1; } }")
        .source("Till", "class Till { int sum(Shop shop) { return shop.price(); } }")
        .source("Door", "class Door { int width() { return 1; } }")
        .compiled();
  }

  @Test
  void aSavedBodyReachesTheProgramAndTheClassFolder() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      byte[] before = Files.readAllBytes(program.classFile("Shop"));

      program.source("Shop", "class Shop { int price() { return 2; } }");

      assertThat(program.nextOutcome().verdict()).isEqualTo(Verdict.LIVE);
      ChangedClass change = only(program.given.take());
      assertThat(change.className()).isEqualTo("Shop");
      assertThat(change.before()).isEqualTo(before);
      assertThat(change.after()).isEqualTo(Files.readAllBytes(program.classFile("Shop")));
    }
  }

  @Test
  void anErrorChangesNothingIsShownWithItsPlaceAndClearsItselfWhenFixed() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      byte[] before = Files.readAllBytes(program.classFile("Shop"));

      program.source("Shop", "class Shop {\n  int price() { return nothing; }\n}");

      Outcome refused = program.nextOutcome();
      assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
      Finding error = refused.findings().get(0);
      assertThat(error.code()).isEqualTo(Code.DOES_NOT_COMPILE);
      assertThat(error.position()).hasToString(Path.of("src", "Shop.java") + ":2:24");
      assertThat(error.position().text()).isEqualTo("  int price() { return nothing; }");
      assertThat(program.classFile("Shop")).hasBinaryContent(before);
      assertThat(program.given).isEmpty();

      program.source("Shop", "class Shop { int price() { return 1; } }");

      assertThat(program.nextOutcome().verdict()).isEqualTo(Verdict.LIVE);
    }
  }

  @Test
  void manyFilesSavedAtOnceAreOneReload() throws Exception {
    ProgramOnDisk program = new ProgramOnDisk(folder);
    for (int i = 0; i < 40; i++) {
      program.source("C" + i, "class C" + i + " { int v() { return 0; } }");
    }
    try (program) {
      program.compiled().watched();
      for (int i = 0; i < 40; i++) {
        program.source("C" + i, "class C" + i + " { int v() { return 1; } }");
      }

      assertThat(program.nextOutcome().changes()).hasSize(40);
      assertThat(program.given).hasSize(1);
    }
  }

  @Test
  void whatTheJvmRefusesIsTakenBackFromTheClassFolder() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      byte[] before = Files.readAllBytes(program.classFile("Shop"));
      program.verdict = changes -> Verdict.REFUSED;

      program.source("Shop", "class Shop { int price() { return 2; } }");

      assertThat(program.nextOutcome().verdict()).isEqualTo(Verdict.REFUSED);
      assertThat(program.classFile("Shop")).hasBinaryContent(before);

      program.verdict = changes -> Verdict.LIVE;
      program.source("Door", "class Door { int width() { return 2; } }");

      assertThat(program.nextOutcome().changes()).hasSize(2);
    }
  }

  @Test
  void oneClassThatNeedsARestartDoesNotBlockOthers() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      program.verdict = DevLoopTest::needsRestartForShop;
      program.source("Shop", "class Shop { int price() { return 1; } int added; }");
      assertThat(program.nextOutcome().verdict()).isEqualTo(Verdict.NEEDS_RESTART);

      program.source("Door", "class Door { int width() { return 2; } }");

      Outcome outcome = program.nextOutcome();
      assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE_WITH_NOTES);
      assertThat(outcome.findings()).extracting(Finding::code).containsExactly(Code.STILL_WAITING);
      assertThat(outcome.findings().get(0).message()).contains("Shop");
    }
  }

  @Test
  void aClassThatUsesOneThatNeedsARestartWaitsWithIt() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      program.verdict = DevLoopTest::needsRestartForShop;
      program.source("Shop", "class Shop { int price() { return 1; } int added; }");
      assertThat(program.nextOutcome().verdict()).isEqualTo(Verdict.NEEDS_RESTART);

      program.source("Till", "class Till { int sum(Shop shop) { return shop.added; } }");

      Outcome outcome = program.nextOutcome();
      assertThat(outcome.verdict()).isEqualTo(Verdict.NEEDS_RESTART);
      assertThat(outcome.findings())
          .extracting(Finding::code)
          .containsExactly(Code.METHOD_ADDED, Code.HELD_BACK);
      assertThat(outcome.findings().get(1).message()).isEqualTo("Till waits for Shop");
    }
  }

  @Test
  void aWarningIsShownOnceWithItsPlace() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      String source =
          """
          class Shop {
            Object old() { return System.getSecurityManager(); }
            int price() { return 1; }
          }
          """;

      program.source("Shop", source);

      Outcome outcome = program.nextOutcome();
      assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE_WITH_NOTES);
      assertThat(outcome.changes()).hasSize(1);
      Finding warning = outcome.findings().get(0);
      assertThat(warning.code()).isEqualTo(Code.COMPILER_WARNING);
      assertThat(warning.position()).hasToString(Path.of("src", "Shop.java") + ":2:31");

      program.source("Shop", source.replace("return 1", "return 2"));

      assertThat(program.nextOutcome().verdict()).isEqualTo(Verdict.LIVE);
    }
  }

  @Test
  void aPackageThatOnlyTheCompilerNeedsGetsACure() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      program.source("Shop", "@lombok.Data class Shop { int price() { return 1; } }");

      Finding error = program.nextOutcome().findings().get(0);

      assertThat(error.code()).isEqualTo(Code.DOES_NOT_COMPILE);
      assertThat(error.cure()).contains("processor-path=/path/to/lombok.jar");
    }
  }

  @Test
  void aSourceDeletedBeforeTheStartTakesItsClassAlong() throws Exception {
    try (ProgramOnDisk before = shop().watched()) {
      before.source("Extra", "class Extra {}");
      assertThat(before.nextOutcome().verdict()).isEqualTo(Verdict.LIVE);
      before.loop().warmUp(); // remembers
    }
    Files.delete(folder.toRealPath().resolve("src/Extra.java"));
    try (ProgramOnDisk program = new ProgramOnDisk(folder).watched()) {
      assertThat(program.nextOutcome().verdict()).isEqualTo(Verdict.LIVE);
      assertThat(only(program.given.take()).after()).isNull();
      assertThat(program.classFile("Extra")).doesNotExist();
    }
  }

  @Test
  void takingBackWhatNeedsARestartIsLiveAgain() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      byte[] before = Files.readAllBytes(program.classFile("Shop"));
      program.verdict = DevLoopTest::needsRestartForShop;
      program.source("Shop", "class Shop { int price() { return 1; } int added; }");
      assertThat(program.nextOutcome().verdict()).isEqualTo(Verdict.NEEDS_RESTART);
      program.given.clear();
      program.verdict = changes -> Verdict.LIVE;

      program.source("Shop", "class Shop { int price() { return 1; } }");

      assertThat(program.nextOutcome().verdict()).isEqualTo(Verdict.LIVE);
      ChangedClass change = only(program.given.take());
      assertThat(change.before()).isEqualTo(before);
      assertThat(change.after()).isEqualTo(before);
    }
  }

  private static Verdict needsRestartForShop(List<ChangedClass> changes) {
    return changes.stream().anyMatch(change -> change.className().equals("Shop"))
        ? Verdict.NEEDS_RESTART
        : Verdict.LIVE;
  }

  @Test
  void aClassFileWrittenBySomebodyElseIsTakenOnce() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      byte[] written = Files.readAllBytes(program.classFile("Door"));
      written[indexOf(written, "width")] = 'b';
      Files.write(program.classFile("Door"), written);

      assertThat(program.nextOutcome().changes()).hasSize(1);
      assertThat(only(program.given.take()).after()).isEqualTo(written);

      Files.write(program.classFile("Door"), written);
      program.source("Shop", "class Shop { int price() { return 2; } }");

      assertThat(program.nextOutcome().changes()).hasSize(1);
      assertThat(only(program.given.take()).className()).isEqualTo("Shop");
    }
  }

  @Test
  void aBuildToolsCleanIsNoRemoval() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      for (String name : List.of("Shop", "Till", "Door")) {
        Files.delete(program.classFile(name));
      }
      program.source("Shop", "class Shop { int price() { return 2; } }");

      Outcome outcome = program.nextOutcome();

      assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE);
      assertThat(program.given.take()).extracting(ChangedClass::after).doesNotContainNull();
    }
  }

  @Test
  void aChangedResourceIsThereForTheProgramAsTheBuildWouldCopyIt() throws Exception {
    ProgramOnDisk program = shop();
    program.resource("a.properties", "x=1").copied("a.properties");
    program.resource("filtered.properties", "v=${version}");
    Files.writeString(program.classes().resolve("filtered.properties"), "v=1.0");
    try (program) {
      program.watched();

      program.resource("a.properties", "x=2");
      assertThat(program.next().toString()).contains("a.properties is there for the program");
      assertThat(program.classes().resolve("a.properties")).hasContent("x=2");
      assertThat(program.resourceChanges).hasValue(1);
      assertThat(program.given).isEmpty();

      program.resource("pages/new.html", "<p>");
      assertThat(program.next().toString()).contains("new.html is there for the program");
      assertThat(program.classes().resolve("pages/new.html")).hasContent("<p>");

      program.resource("filtered.properties", "v=${version}!");
      assertThat(program.next().toString()).contains("filtered.properties is not simply copied");
      assertThat(program.classes().resolve("filtered.properties")).hasContent("v=1.0");
      program.resource("too.properties", "@artifact.id@");
      assertThat(program.next().toString()).contains("too.properties is not simply copied");

      Files.delete(program.resources().resolve("a.properties"));
      assertThat(program.next().toString()).contains("a.properties is there");
      assertThat(program.classes().resolve("a.properties")).doesNotExist();
    }
  }

  @Test
  void aSavedResourceDoesNotCompileAnErrorAgain() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      program.source("Shop", "class Shop {");
      assertThat(program.nextOutcome().verdict()).isEqualTo(Verdict.REFUSED);

      program.resource("a.txt", "a");

      assertThat(program.next()).isInstanceOf(Report.Note.class);
    }
  }

  @Test
  void aChangedBuildFileIsNoticedAndSaid() throws Exception {
    ProgramOnDisk program = shop();
    Files.writeString(program.folder.resolve("pom.xml"), "<project/>");
    try (program) {
      program.watched();

      Files.writeString(program.folder.resolve("pom.xml"), "<project></project>");

      assertThat(program.next().toString()).contains("pom.xml changed");
      Path beside = program.folder.resolve("pom.xml~");
      Files.writeString(beside, "<project> </project>");
      Files.move(beside, program.folder.resolve("pom.xml"), StandardCopyOption.ATOMIC_MOVE);
      assertThat(program.next().toString()).contains("pom.xml changed");
      assertThat(program.given).isEmpty();
    }
  }

  @Test
  void aDeletedSourceDeletesItsClasses() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      Files.delete(program.sources().resolve("Door.java"));

      assertThat(program.nextOutcome().verdict()).isEqualTo(Verdict.LIVE);
      ChangedClass change = only(program.given.take());
      assertThat(change.className()).isEqualTo("Door");
      assertThat(change.after()).isNull();
      assertThat(program.classFile("Door")).doesNotExist();
    }
  }

  @Test
  void withoutWatchingOnlyARequestReloads() throws Exception {
    try (ProgramOnDisk program = shop().started(false)) {
      assertThat(program.loop().reloadNow().changes()).isEmpty();
      program.source("Shop", "class Shop { int price() { return 2; } }");

      Outcome outcome = program.loop().reloadNow();

      assertThat(outcome.verdict()).isEqualTo(Verdict.LIVE);
      assertThat(outcome.changes()).hasSize(1);
      assertThat(program.loop().reloadNow().changes()).isEmpty();
    }
  }

  @Test
  void whatWasEditedBeforeTheStartIsReloadedAtTheStart() throws Exception {
    ProgramOnDisk program = shop();
    Path source = program.sources().resolve("Shop.java");
    program.source("Shop", "class Shop { int price() { return 2; } }");
    Files.setLastModifiedTime(
        source,
        FileTime.fromMillis(
            Files.getLastModifiedTime(program.classFile("Shop")).toMillis() + 10_000));
    try (program) {
      program.watched();

      assertThat(program.nextOutcome().changes()).hasSize(1);
    }
  }

  @Test
  void aFailureOfTheProgramSideIsReportedAndTheLoopGoesOn() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      program.verdict =
          changes -> {
            throw new IllegalStateException("broken on purpose");
          };
      program.source("Shop", "class Shop { int price() { return 2; } }");

      Outcome outcome = program.nextOutcome();
      assertThat(outcome.findings().get(0).code()).isEqualTo(Code.INTERNAL_ERROR);
      assertThat(outcome.findings().get(0).message()).contains("broken on purpose");

      program.verdict = changes -> Verdict.LIVE;
      program.source("Shop", "class Shop { int price() { return 3; } }");

      assertThat(program.nextOutcome().verdict()).isEqualTo(Verdict.LIVE);
    }
  }

  @Test
  void anUnwritableClassFolderIsReportedAndNothingChanges() throws Exception {
    try (ProgramOnDisk program = shop().watched()) {
      byte[] before = Files.readAllBytes(program.classFile("Shop"));
      // A file where a folder has to be is as good as a full disk.
      Files.writeString(program.classes().resolve("goods"), "in the way");
      Files.createDirectories(program.sources().resolve("goods"));

      program.source("Shop", "class Shop { int price() { return 2; } }");
      program.source("goods/Item", "package goods; public class Item {}");

      Outcome outcome = program.nextOutcome();
      while (outcome.verdict().isLive()) {
        // The two sources may have been two reloads.
        before = Files.readAllBytes(program.classFile("Shop"));
        outcome = program.nextOutcome();
      }
      // Whether reading or writing meets it first is the compiler's business.
      assertThat(outcome.findings().get(0).code()).isIn(Code.CANNOT_READ, Code.CANNOT_WRITE);
      assertThat(outcome.findings().get(0).message()).contains("goods");
      assertThat(program.classFile("Shop")).hasBinaryContent(before);
    }
  }

  @Test
  void closingEndsTheWaitingOfThoseWhoAsked() throws Exception {
    ProgramOnDisk program = shop().watched();
    program.close();

    assertThat(program.loop().reloadNow().verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(program.next()).isInstanceOf(Report.Stopping.class);
  }

  private static ChangedClass only(List<ChangedClass> changes) throws IOException {
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static int indexOf(byte[] classFile, String name) {
    return new String(classFile, StandardCharsets.ISO_8859_1).indexOf(name);
  }
}
