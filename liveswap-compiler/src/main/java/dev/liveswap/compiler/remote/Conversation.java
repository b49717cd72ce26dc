package dev.liveswap.compiler.remote;

import dev.liveswap.compiler.CompileResult;
import dev.liveswap.compiler.Compiled;
import dev.liveswap.compiler.IncrementalCompiler;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.ProjectFile;
import dev.liveswap.compiler.project.SourceModule;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * One program's questions, and the answers: the token and what Java this is, then the project, then
 * {@link Question}s one at a time, until the program has ended.
 */
final class Conversation {
  /** Before an answer: it follows, or the file system's trouble, or another failure. */
  static final int ANSWER = 0;

  static final int TROUBLE = 1;
  static final int FAILURE = 2;

  private final Socket socket;
  private final byte[] token;
  private @Nullable Compiled last;

  Conversation(Socket socket, String token) {
    this.socket = socket;
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  void hold() {
    try (socket) {
      socket.setTcpNoDelay(true);
      WireInput in = new WireInput(new BufferedInputStream(socket.getInputStream()));
      WireOutput out = new WireOutput(new BufferedOutputStream(socket.getOutputStream()));
      if (!MessageDigest.isEqual(token, in.readAtMost(token.length))) {
        return;
      }
      out.write(Runtime.version().feature());
      out.flush();
      Project project = ProjectFile.parse(in.readText());
      String memory = in.readOptional();
      try (IncrementalCompiler compiler =
          new IncrementalCompiler(project, memory == null ? null : Path.of(memory))) {
        out.write(compiler.canCompile());
        out.flush();
        while (true) {
          answer(Question.valueOf(in.readText()), compiler, in, out);
          out.flush();
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // The program has ended, which nobody has to be told; or it is none of ours.
      return;
    }
  }

  private void answer(Question question, IncrementalCompiler compiler, WireInput in, WireOutput out)
      throws IOException {
    // Kept back until it is whole: what fails half way must not be half an answer.
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    Asked asked = asked(question, compiler, in);
    try {
      asked.answer(new WireOutput(whole));
    } catch (IOException e) {
      out.writeKind(TROUBLE);
      out.write(message(e));
      return;
    } catch (RuntimeException | Error e) {
      out.writeKind(FAILURE);
      out.write(message(e));
      return;
    }
    out.writeKind(ANSWER);
    out.writeRaw(whole);
  }

  private static String message(Throwable e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** A question that has been read to its end. */
  private interface Asked {
    void answer(WireOutput out) throws IOException;
  }

  private Asked asked(Question question, IncrementalCompiler compiler, WireInput in)
      throws IOException {
    switch (question) {
      case WARM_UP -> {
        return out -> warmUp(compiler);
      }
      case COMPILE -> {
        var changed = in.readPaths();
        var deleted = in.readPaths();
        return out -> {
          CompileResult result = compiler.compile(changed, deleted);
          last = result instanceof Compiled compiled ? compiled : null;
          out.write(result, compiler.project().modules());
        };
      }
      case COMMITTED -> {
        return out -> {
          if (last != null) {
            compiler.committed(last);
          }
        };
      }
      case CLASS_FILES_CHANGED -> {
        var files = in.readPaths();
        return out -> compiler.classFilesChanged(files);
      }
      case STALE_SOURCES -> {
        SourceModule module = compiler.project().modules().get(in.readInt());
        return out -> out.writePaths(compiler.staleSources(module));
      }
      case GONE_SOURCES -> {
        SourceModule module = compiler.project().modules().get(in.readInt());
        return out -> out.writePaths(compiler.goneSources(module));
      }
      case REMEMBER_SOURCES -> {
        return out -> compiler.rememberSources();
      }
      case LEARN_SOURCES -> {
        return out -> {
          var unused = compiler.learnSources();
        };
      }
      case HAS_SOURCE -> {
        Path classFolder = Path.of(in.readText());
        String className = in.readText();
        return out -> out.write(compiler.hasSource(classFolder, className));
      }
    }
    throw new IllegalArgumentException(question.name());
  }

  /** Beside the conversation: an edit that comes meanwhile is compiled in between. */
  private static void warmUp(IncrementalCompiler compiler) {
    Thread thread = new Thread(compiler::warmUp, "liveswap-compiler-warm-up");
    thread.setDaemon(true);
    thread.start();
  }
}
