package dev.liveswap.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.liveswap.compiler.project.CompilerSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The releases of a library as a history: the files that differ from one to the next are saved one
 * by one, in an order that a seed decides. Whatever the state on the way, a save compiles exactly
 * if a clean build does; after each release the class folder is the clean build's, byte for byte.
 * One library, from its last release but one to the last; with {@code -Dliveswap.history=whole}
 * both, through all.
 */
class ReleaseHistoriesTest {
  private static final Path RELEASES =
      Path.of(Objects.requireNonNull(System.getProperty("liveswap.releases")));
  private static final long SEED = Long.getLong("liveswap.seed", 0);

  private static final boolean WHOLE = "whole".equals(System.getProperty("liveswap.history"));

  /** Every so many saves the state on the way is compared as well: a clean build takes long. */
  private static final int LOOK = WHOLE ? 8 : 25;

  private static final CompilerSettings SETTINGS =
      new CompilerSettings(
          null,
          StandardCharsets.UTF_8,
          false,
          List.of(),
          List.of(),
          false,
          null,
          List.of("-g", "-nowarn"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "commons-csv, '1.4 1.5 1.6 1.7 1.8 1.9.0'",
    "commons-codec, '1.10 1.11 1.12 1.13 1.14 1.15'",
  })
  void everyReleaseIsThatOfACleanBuild(String library, String releases) throws IOException {
    assumeTrue(WHOLE || !library.equals("commons-codec"), "only with -Dliveswap.history=whole");
    Random random = new Random(SEED);
    int saves = 0;
    int compiled = 0;
    try (ProgramUnderTest program = ProgramUnderTest.in(folder, SETTINGS, List.of())) {
      Files.createDirectories(program.module().classFolder());
      Map<String, String> before = Map.of();
      List<String> all = List.of(releases.split(" ", -1));
      for (String release : WHOLE ? all : all.subList(all.size() - 2, all.size())) {
        Map<String, String> sources = sources(library, release);
        List<String> changed = changed(before, sources, random);
        if (before.isEmpty()) {
          changed.forEach(file -> program.write(file, sources.get(file)));
          program.save();
        } else {
          for (String file : changed) {
            save(program, file, sources.get(file));
            CompileResult result = program.compile();
            boolean looks = ++saves % LOOK == 0;
            if (looks) {
              assertThat(result instanceof Compiled)
                  .as("%s %s, %s: %s", library, release, file, result)
                  .isEqualTo(program.cleanBuildSucceeds());
            }
            if (result instanceof Compiled done) {
              compiled++;
              program.commit(done);
              if (looks) {
                program.assertSameAsCleanBuild(library + " " + release + ", " + file);
              }
            }
          }
          assertThat(program.cleanBuildSucceeds()).as("%s %s", library, release).isTrue();
          program.save();
        }
        before = sources;
      }
    }
    assertThat(compiled).as("of %d saves", saves).isGreaterThan(saves / 6);
  }

  private static void save(ProgramUnderTest program, String file, String text) throws IOException {
    if (text == null) {
      program.delete(file);
    } else {
      program.write(file, text);
    }
  }

  private static List<String> changed(
      Map<String, String> before, Map<String, String> now, Random random) {
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(now.keySet());
    List<String> changed = new ArrayList<>();
    for (String file : all) {
      if (!Objects.equals(before.get(file), now.get(file))) {
        changed.add(file);
      }
    }
    Collections.shuffle(changed, random);
    return changed;
  }

  private static Map<String, String> sources(String library, String release) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    Path jar = RELEASES.resolve(library + "-" + release + "-sources.jar");
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".java")) {
          byte[] text = zip.getInputStream(entry).readAllBytes();
          sources.put(entry.getName(), new String(text, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return sources;
  }
}
