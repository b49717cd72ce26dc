package dev.liveswap.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After any edit: a compile succeeds exactly if a clean build does, and then the class folder is
 * the clean build's, byte for byte. Run with {@code -Dliveswap.edits=1000} for more of it, and with
 * {@code -Dliveswap.seed=100} for others.
 */
class RandomEditsTest {
  private static final int EDITS = Integer.getInteger("liveswap.edits", 30);
  private static final long SEED = Long.getLong("liveswap.seed", 0);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theResultIsThatOfACleanBuild(long seed) throws IOException {
    compare(SEED + seed, new RandomProgram(SEED + seed));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void soItIsWhateverTheConstruct(long seed) throws IOException {
    compare(SEED + seed, new RandomConstructs(SEED + seed));
  }

  private void compare(long seed, RandomSources random) throws IOException {
    Map<String, String> onDisk = new HashMap<>();
    try (ProgramUnderTest program = ProgramUnderTest.in(folder)) {
      Files.createDirectories(program.module().classFolder());
      int succeeded = 0;
      for (int edit = 0; edit < EDITS; edit++) {
        write(program, onDisk, random.sources());
        CompileResult result = program.compile();
        assertThat(result instanceof Compiled)
            .as("seed %d edit %d: %s", seed, edit, result)
            .isEqualTo(program.cleanBuildSucceeds());
        if (result instanceof Compiled compiled) {
          succeeded++;
          random.remember();
          program.commit(compiled);
          program.assertSameAsCleanBuild(
              "seed " + seed + " edit " + edit + ": " + compiled.reason());
        }
        if (!(result instanceof Compiled) && edit % 4 != 0) {
          random.undo(); // else one error after the other would leave nothing that compiles
        }
        random.edit();
      }
      assertThat(succeeded).isGreaterThan(EDITS / 4);
    }
  }

  private static void write(
      ProgramUnderTest program, Map<String, String> onDisk, Map<String, String> sources)
      throws IOException {
    for (Map.Entry<String, String> source : sources.entrySet()) {
      if (!source.getValue().equals(onDisk.get(source.getKey()))) {
        program.write(source.getKey(), source.getValue());
      }
    }
    for (String known : onDisk.keySet()) {
      if (!sources.containsKey(known)) {
        program.delete(known);
      }
    }
    onDisk.clear();
    onDisk.putAll(sources);
  }
}
