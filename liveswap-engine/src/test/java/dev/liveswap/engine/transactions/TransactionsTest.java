package dev.liveswap.engine.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reloads are transactions, whatever else happens: each scenario runs in a JVM of its own. */
@Execution(ExecutionMode.CONCURRENT)
class TransactionsTest {
  @TempDir static Path folder;

  @BeforeAll
  static void packageAgent() throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", Scenarios.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    attributes.putValue("Can-Redefine-Classes", "true");
    new JarOutputStream(Files.newOutputStream(folder.resolve("agent.jar")), manifest).close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classes loaded during reloads",
        "referrers in child loaders",
        "one name in several loaders",
        "a nest grows among loaders",
        "a throwing initializer",
        "a class file that the JVM rejects",
        "a new class file that the JVM rejects",
        "constants without end, in bodies",
        "a dropped loader",
        "many edits",
        "initializers of fields under contention",
        "locks and class initialization",
      })
  void holds(String scenario) throws Exception {
    assertThat(run(scenario, List.of("-Xverify:all"))).doesNotContain("warning:");
  }

  /**
   * The JVM looks for each new constant among all that a class ever had: one of these takes a
   * minute of processor time. With {@code -Dlong}.
   */
  @ParameterizedTest
  @EnabledIfSystemProperty(named = "long", matches = ".*")
  @ValueSource(
      strings = {
        "constants without end, in initializers",
        "constants without end, in companions",
      })
  void holdsForLong(String scenario) throws Exception {
    holds(scenario);
  }

  private static String run(String scenario, List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Dedits=" + System.getProperty("edits", ""));
    command.add("-javaagent:" + folder.resolve("agent.jar"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Scenarios.class.getName(), scenario));
    Path said = Files.createTempFile(folder, "said", "");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    String text = Files.readString(said, StandardCharsets.UTF_8);
    System.out.println(scenario + ": " + text);
    assertThat(ended).as("hangs: %s", text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    assertThat(text).contains("held");
    return text;
  }
}
