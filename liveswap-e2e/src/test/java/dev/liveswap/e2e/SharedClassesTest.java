package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.liveswap.e2e.driver.HttpProbe;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start makes an archive of the JDK's classes, with which further ones are faster. */
class SharedClassesTest {
  @TempDir Path folder;

  @Test
  void theSecondStartMapsTheClassesOfTheFirst() throws Exception {
    Project project = GreeterProgram.write(Project.plain(folder.resolve("greeter")));
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Launch launch =
        Launch.run(project.root())
            .inJvmAsItComes()
            .environment("XDG_CACHE_HOME", cache.toString())
            .with("--", Integer.toString(HttpProbe.freePort()));
    try (RunningProgram first = launch.start().ready()) {
      assertThat(archiveOption(first)).isEmpty();
      await().atMost(Duration.ofMinutes(2)).until(() -> archive(cache).isPresent());
    }

    try (RunningProgram second = launch.start().ready()) {
      assertThat(archiveOption(second)).contains(archive(cache).orElseThrow().toString());
      assertThat(second.http().get("/text")).isEqualTo("first");
      project.edit(GREETING, "\"first\"", "added()");
      project.edit(
          GREETING,
          text ->
              text.substring(0, text.lastIndexOf('}'))
                  + "  static String added() { return \"second\"; }\n}\n");
      second.http().awaitAnswer("/text", "second");
    }
  }

  /** The file that the program's JVM is told of. */
  private static Optional<String> archiveOption(RunningProgram tool) throws IOException {
    String pid = tool.http().get("/pid");
    String option = "-XX:SharedArchiveFile=";
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow().info().arguments().stream()
        .flatMap(Arrays::stream)
        .filter(each -> each.startsWith(option))
        .map(each -> each.substring(option.length()))
        .findFirst();
  }

  private static Optional<Path> archive(Path cache) throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(each -> each.toString().endsWith(".jsa")).findFirst();
    }
  }
}
