package dev.liveswap.testkit.fuzz.run;

import dev.liveswap.testkit.fuzz.model.ProgramModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes versions as an edit case of the testkit. */
final class CaseWriter {
  private CaseWriter() {}

  static void write(Path folder, List<ProgramModel> versions, String about) throws IOException {
    for (int i = 0; i < versions.size(); i++) {
      for (Map.Entry<String, String> source : Version.sources(versions.get(i)).entrySet()) {
        Path file = folder.resolve("v" + i).resolve(source.getKey().replace('.', '/') + ".java");
        Files.createDirectories(file.getParent() == null ? folder : file.getParent());
        Files.writeString(file, source.getValue());
      }
    }
    Files.writeString(folder.resolve("failure.txt"), about + "\n");
  }
}
