package dev.liveswap.compiler.remote;

import dev.liveswap.compiler.CompileResult;
import dev.liveswap.compiler.Compiled;
import dev.liveswap.compiler.CompilerMissing;
import dev.liveswap.compiler.Failed;
import dev.liveswap.compiler.ModuleOutput;
import dev.liveswap.compiler.Problem;
import dev.liveswap.compiler.project.SourceModule;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link WireOutput} wrote. */
final class WireInput {
  private final DataInputStream in;

  WireInput(InputStream in) {
    this.in = new DataInputStream(in);
  }

  int readByte() throws IOException {
    return in.readUnsignedByte();
  }

  int readInt() throws IOException {
    return in.readInt();
  }

  boolean readBoolean() throws IOException {
    return in.readBoolean();
  }

  /** For what a stranger may have sent: of no more than so many bytes. */
  byte[] readAtMost(int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new IOException("a length of " + length);
    }
    return in.readNBytes(length);
  }

  byte[] readBytes() throws IOException {
    int length = in.readInt();
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new EOFException();
    }
    return content;
  }

  String readText() throws IOException {
    return new String(readBytes(), StandardCharsets.UTF_8);
  }

  @Nullable String readOptional() throws IOException {
    return in.readBoolean() ? readText() : null;
  }

  Set<Path> readPaths() throws IOException {
    Set<Path> paths = new LinkedHashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      paths.add(Path.of(readText()));
    }
    return paths;
  }

  CompileResult readResult(List<SourceModule> modules) throws IOException {
    return switch (in.readUnsignedByte()) {
      case WireOutput.COMPILED -> readCompiled(modules);
      case WireOutput.FAILED -> readFailed();
      case WireOutput.MISSING -> new CompilerMissing(readText());
      default -> throw new IOException("an unknown kind of result");
    };
  }

  private Compiled readCompiled(List<SourceModule> modules) throws IOException {
    List<ModuleOutput> outputs = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      SourceModule module = modules.get(in.readInt());
      Map<String, byte[]> classes = new LinkedHashMap<>();
      for (int more = in.readInt(); more > 0; more--) {
        classes.put(readText(), readBytes());
      }
      Set<String> deletedClasses = readTexts();
      Map<Path, byte[]> generatedFiles = new LinkedHashMap<>();
      for (int more = in.readInt(); more > 0; more--) {
        generatedFiles.put(Path.of(readText()), readBytes());
      }
      outputs.add(new ModuleOutput(module, classes, deletedClasses, generatedFiles, readPaths()));
    }
    return new Compiled(
        outputs, readProblems(), readPaths(), readText(), Instant.parse(readText()));
  }

  private Failed readFailed() throws IOException {
    List<Problem> problems = readProblems();
    int sourcesCompiled = in.readInt();
    Map<Problem, String> nearest = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      nearest.put(readProblem(), readText());
    }
    return new Failed(problems, sourcesCompiled, nearest);
  }

  private List<Problem> readProblems() throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      problems.add(readProblem());
    }
    return problems;
  }

  private Problem readProblem() throws IOException {
    Problem.Kind kind = Problem.Kind.valueOf(readText());
    String code = readText();
    String message = readText();
    String file = readOptional();
    return new Problem(
        kind,
        code,
        message,
        file == null ? null : Path.of(file),
        readText(),
        in.readInt(),
        in.readInt(),
        readOptional());
  }

  private Set<String> readTexts() throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(readText());
    }
    return texts;
  }
}
