package dev.liveswap.testkit.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.testkit.ProgramJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One library, two releases; {@code liveswap upgrades} takes more of both. */
class UpgradesTest {
  private static final Path RELEASES =
      Path.of(System.getProperty("testkit.releases", "target/releases"));

  @Test
  void aLibraryIsUpgradedWhileItRuns(@TempDir Path work) throws Exception {
    Path jar = ProgramJar.write(work.resolve("program.jar"));
    try (Upgrades upgrades = new Upgrades(jar, work, List.of(), 1)) {
      assertThat(upgrades.start(release("1.8"))).isEmpty();

      UpgradeStep step = upgrades.upgrade(release("1.9.0"));

      assertThat(step.wrong()).as(() -> String.join("\n", step.wrong())).isEmpty();
      assertThat(step.live().heldBack()).isEmpty();
      assertThat(step.liveClasses()).isEqualTo(step.live().changed()).isGreaterThan(10);
      assertThat(step.compared()).isGreaterThan(1000);
    }
  }

  private static Release release(String version) throws IOException {
    return Release.read(version, RELEASES.resolve("commons-csv-" + version + ".jar"));
  }
}
