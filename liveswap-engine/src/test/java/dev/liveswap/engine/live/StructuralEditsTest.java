package dev.liveswap.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.engine.Engine;
import dev.liveswap.engine.support.Sources;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Hot equals cold: a program that was edited, through the engine as the agent starts it, says what
 * one says that was started in that version. Reflection included.
 */
class StructuralEditsTest {
  @TempDir static Path folder;
  private static List<String> said = List.of();

  static List<StructuralCase> cases() {
    return StructuralCase.ALL;
  }

  @BeforeAll
  static void runAllCasesInOneJvm() throws Exception {
    Path root = Files.createDirectories(folder.resolve("cases"));
    for (StructuralCase each : cases()) {
      write(root.resolve(each.name()).resolve("v0"), each.v0());
      write(root.resolve(each.name()).resolve("v1"), each.v1());
    }
    said = runHot(root);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsEditedSaysWhatIsStartedAfresh(StructuralCase edit) throws Exception {
    Path versions = folder.resolve("cases").resolve(edit.name());
    String cold0 = new ColdProgram(versions.resolve("v0")).run();
    String cold1 = new ColdProgram(versions.resolve("v1")).run();
    assertThat(cold0).isNotEqualTo(cold1).doesNotContain("threw");

    List<String> mine = said.stream().filter(line -> line.startsWith(edit.name() + "|")).toList();
    assertThat(mine.stream().filter(line -> !line.contains("|verdict|")))
        .as("%s", mine)
        .containsExactly(
            edit.name() + "|v0|" + cold0,
            edit.name() + "|v1|" + cold1,
            edit.name() + "|v0|" + cold0,
            edit.name() + "|v1|" + cold1);
    assertThat(mine.stream().filter(line -> line.contains("|verdict|")))
        .hasSize(3)
        .allMatch(line -> line.contains("|verdict|LIVE"))
        .anyMatch(line -> line.contains(edit.detail()));
    assertThat(said).noneMatch(line -> line.startsWith("!|"));
  }

  private static void write(Path target, List<String> sources) throws IOException {
    Files.createDirectories(target);
    for (Map.Entry<String, byte[]> file :
        Sources.compile(sources.toArray(new String[0])).entrySet()) {
      Files.write(target.resolve(file.getKey() + ".class"), file.getValue());
    }
  }

  private static List<String> runHot(Path cases) throws IOException, InterruptedException {
    Path jar = folder.resolve("agent.jar");
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", HotProgram.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    attributes.putValue("Can-Redefine-Classes", "true");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xverify:all",
                "-javaagent:" + jar,
                "-cp",
                classPath(),
                HotProgram.class.getName(),
                cases.toString())
            .redirectError(errors.toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s%s", output, Files.readString(errors)).isZero();
    return output.lines().toList();
  }

  private static String classPath() {
    return List.of(
            Engine.class,
            HotProgram.class,
            dev.liveswap.api.Outcome.class,
            ClassReader.class,
            ClassNode.class,
            org.objectweb.asm.commons.Remapper.class)
        .stream()
        .map(StructuralEditsTest::location)
        .distinct()
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
