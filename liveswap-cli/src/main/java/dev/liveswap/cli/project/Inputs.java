package dev.liveswap.cli.project;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What a result was made from: contents of files and other facts. When nothing of it has changed
 * the result still holds.
 *
 * @param facts from a file's path or a fact's name to a digest or value
 */
record Inputs(Map<String, String> facts) {
  private static final String ABSENT = "absent";

  Inputs {
    facts = Map.copyOf(facts);
  }

  /** Takes the state of files, which need not exist, and further facts. */
  static Inputs of(Collection<Path> files, Map<String, String> further) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>(further);
    for (Path file : files) {
      facts.put(
          file.toString(),
          Files.isRegularFile(file)
              ? HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(file)))
              : ABSENT);
    }
    return new Inputs(facts);
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.putAll(facts);
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, "when one of these changes, the build tool is asked again");
    }
  }

  static Inputs read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
    Map<String, String> facts = new LinkedHashMap<>();
    properties.forEach((key, value) -> facts.put((String) key, (String) value));
    return new Inputs(facts);
  }
}
