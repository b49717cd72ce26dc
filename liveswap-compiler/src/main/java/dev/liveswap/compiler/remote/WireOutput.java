package dev.liveswap.compiler.remote;

import dev.liveswap.compiler.CompileResult;
import dev.liveswap.compiler.Compiled;
import dev.liveswap.compiler.CompilerMissing;
import dev.liveswap.compiler.Failed;
import dev.liveswap.compiler.ModuleOutput;
import dev.liveswap.compiler.Problem;
import dev.liveswap.compiler.project.SourceModule;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what {@link WireInput} reads. Lengths stand before contents; a module is its number. */
final class WireOutput {
  static final int COMPILED = 0;
  static final int FAILED = 1;
  static final int MISSING = 2;

  private final DataOutputStream out;

  WireOutput(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  void flush() throws IOException {
    out.flush();
  }

  /** What kind of thing follows, in a byte. */
  void writeKind(int kind) throws IOException {
    out.writeByte(kind);
  }

  /** What another one has written. */
  void writeRaw(ByteArrayOutputStream written) throws IOException {
    written.writeTo(out);
  }

  void write(int number) throws IOException {
    out.writeInt(number);
  }

  void write(boolean answer) throws IOException {
    out.writeBoolean(answer);
  }

  void write(byte[] content) throws IOException {
    out.writeInt(content.length);
    out.write(content);
  }

  void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void writeOptional(@Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      write(text);
    }
  }

  void writePaths(Collection<Path> paths) throws IOException {
    out.writeInt(paths.size());
    for (Path path : paths) {
      write(path.toString());
    }
  }

  void write(CompileResult result, List<SourceModule> modules) throws IOException {
    if (result instanceof Compiled compiled) {
      out.writeByte(COMPILED);
      writeCompiled(compiled, modules);
    } else if (result instanceof Failed failed) {
      out.writeByte(FAILED);
      writeFailed(failed);
    } else {
      out.writeByte(MISSING);
      write(((CompilerMissing) result).javaHome());
    }
  }

  private void writeCompiled(Compiled compiled, List<SourceModule> modules) throws IOException {
    out.writeInt(compiled.outputs().size());
    for (ModuleOutput output : compiled.outputs()) {
      out.writeInt(modules.indexOf(output.module()));
      out.writeInt(output.classes().size());
      for (Map.Entry<String, byte[]> entry : output.classes().entrySet()) {
        write(entry.getKey());
        write(entry.getValue());
      }
      writeTexts(output.deletedClasses());
      out.writeInt(output.generatedFiles().size());
      for (Map.Entry<Path, byte[]> entry : output.generatedFiles().entrySet()) {
        write(entry.getKey().toString());
        write(entry.getValue());
      }
      writePaths(output.deletedFiles());
    }
    writeProblems(compiled.warnings());
    writePaths(compiled.sources());
    write(compiled.reason());
    write(compiled.startedAt().toString());
  }

  private void writeFailed(Failed failed) throws IOException {
    writeProblems(failed.problems());
    out.writeInt(failed.sourcesCompiled());
    out.writeInt(failed.nearest().size());
    for (Map.Entry<Problem, String> entry : failed.nearest().entrySet()) {
      write(entry.getKey());
      write(entry.getValue());
    }
  }

  private void writeProblems(List<Problem> problems) throws IOException {
    out.writeInt(problems.size());
    for (Problem problem : problems) {
      write(problem);
    }
  }

  private void write(Problem problem) throws IOException {
    write(problem.kind().name());
    write(problem.code());
    write(problem.message());
    Path file = problem.file();
    writeOptional(file == null ? null : file.toString());
    write(problem.place());
    out.writeInt(problem.line());
    out.writeInt(problem.column());
    writeOptional(problem.sourceLine());
  }

  private void writeTexts(Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(text);
    }
  }
}
