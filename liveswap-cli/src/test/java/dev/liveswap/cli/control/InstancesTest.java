package dev.liveswap.cli.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.agent.control.InstanceFile;
import dev.liveswap.agent.control.RunDirectory;
import dev.liveswap.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstancesTest {
  private static final Path SHOP = Path.of("/home/me/shop");
  private static final Path BLOG = Path.of("/home/me/blog");

  @TempDir Path temp;
  private RunDirectory directory;
  private Instances instances;
  private final List<Process> processes = new ArrayList<>();

  @BeforeEach
  void aRunDirectory() {
    directory = new RunDirectory(temp.resolve("run"));
    instances = new Instances(directory);
  }

  @AfterEach
  void theProcessesEnd() {
    processes.forEach(Process::destroyForcibly);
  }

  /** Any living process will do. */
  private InstanceFile running(Path project) throws IOException {
    Process process = new ProcessBuilder("cat").start();
    processes.add(process);
    InstanceFile instance =
        new InstanceFile(
            process.pid(), 1, "t", project, "a.Main", process.info().startInstant().orElseThrow());
    directory.write(instance);
    return instance;
  }

  private InstanceFile chosenFrom(Path place) throws Exception {
    return instances.choose(OptionalLong.empty(), place);
  }

  @Test
  void theOnlyProgramIsMeantFromAnywhere() throws Exception {
    InstanceFile shop = running(SHOP);
    assertThat(chosenFrom(Path.of("/elsewhere"))).isEqualTo(shop);
  }

  @Test
  void amongSeveralThatOfTheWorkingDirectoryIsMeant() throws Exception {
    InstanceFile shop = running(SHOP);
    running(BLOG);
    assertThat(chosenFrom(SHOP)).isEqualTo(shop);
    assertThat(chosenFrom(SHOP.resolve("src/main"))).isEqualTo(shop);
  }

  @Test
  void severalThatCouldBeMeantAreListed() throws Exception {
    InstanceFile one = running(SHOP);
    InstanceFile other = running(SHOP);
    assertThatThrownBy(() -> chosenFrom(SHOP))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure ->
                assertThat(failure.details())
                    .hasSize(2)
                    .anyMatch(line -> line.contains("--pid " + one.pid()))
                    .anyMatch(line -> line.contains("--pid " + other.pid())));
    assertThat(instances.choose(OptionalLong.of(other.pid()), SHOP)).isEqualTo(other);
  }

  @Test
  void withoutAnyItIsSaidHowToStartOne() {
    assertThatThrownBy(() -> chosenFrom(SHOP))
        .hasMessage("no program runs under Liveswap")
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> assertThat(failure.details()).anyMatch(line -> line.contains("run DIR")));
    assertThatThrownBy(() -> instances.choose(OptionalLong.of(1), SHOP))
        .hasMessageContaining("no program with pid 1 ");
  }
}
