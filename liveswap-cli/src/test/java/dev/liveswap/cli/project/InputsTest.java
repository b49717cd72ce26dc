package dev.liveswap.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path folder;

  @Test
  void theyAreEqualUntilAContentOrAFactChanges() throws IOException {
    Path pom = Files.writeString(folder.resolve("p\u00f6m.xml"), "one");
    Path config = folder.resolve("maven.config");
    Inputs before = Inputs.of(List.of(pom, config), Map.of("java", "17"));
    Path file = folder.resolve("inputs");
    before.write(file);

    assertThat(Inputs.read(file)).isEqualTo(before);
    assertThat(Inputs.of(List.of(pom, config), Map.of("java", "17"))).isEqualTo(before);
    assertThat(Inputs.of(List.of(pom, config), Map.of("java", "25"))).isNotEqualTo(before);

    Files.writeString(config, "");
    assertThat(Inputs.of(List.of(pom, config), Map.of("java", "17"))).isNotEqualTo(before);
    Files.delete(config);
    Files.writeString(pom, "two");
    assertThat(Inputs.of(List.of(pom, config), Map.of("java", "17"))).isNotEqualTo(before);
  }
}
