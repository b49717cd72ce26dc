package dev.liveswap.compiler.remote;

import dev.liveswap.compiler.CompileResult;
import dev.liveswap.compiler.Compiled;
import dev.liveswap.compiler.Failed;
import dev.liveswap.compiler.Problem;
import dev.liveswap.compiler.ProjectCompiler;
import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.ProjectFile;
import dev.liveswap.compiler.project.SourceModule;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Has a {@link CompilerService} compile. Where that does not answer any more, compiles fail with a
 * problem that says so.
 */
public final class RemoteCompiler implements ProjectCompiler {
  private final Project project;
  private final Socket socket;
  private final WireInput in;
  private final WireOutput out;
  private final boolean canCompile;

  private RemoteCompiler(
      Project project, Socket socket, WireInput in, WireOutput out, boolean canCompile) {
    this.project = project;
    this.socket = socket;
    this.in = in;
    this.out = out;
    this.canCompile = canCompile;
  }

  /**
   * Connects to a service.
   *
   * @param address as {@link CompilerService#address} gave it
   * @param project what is to be compiled; a module that names no release is compiled for the
   *     running Java
   * @param memory the user's folder of what is remembered from one process to the next, or null
   * @return the compiler, to be closed by the caller
   * @throws IOException if there is none at that address
   */
  public static RemoteCompiler connect(String address, Project project, @Nullable Path memory)
      throws IOException {
    int colon = address.indexOf(':');
    Socket socket =
        new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port(address, colon));
    try {
      socket.setTcpNoDelay(true);
      WireInput in = new WireInput(new BufferedInputStream(socket.getInputStream()));
      WireOutput out = new WireOutput(new BufferedOutputStream(socket.getOutputStream()));
      out.write(address.substring(colon + 1));
      out.flush();
      int feature = in.readInt();
      out.write(ProjectFile.text(loadable(project, feature)));
      out.writeOptional(memory == null ? null : memory.toString());
      out.flush();
      return new RemoteCompiler(project, socket, in, out, in.readBoolean());
    } catch (EOFException e) {
      socket.close();
      throw new IOException("the token is not the compiler's", e);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private static int port(String address, int colon) throws IOException {
    try {
      return Integer.parseInt(address, 0, Math.max(colon, 0), 10);
    } catch (NumberFormatException e) {
      throw new IOException("the compiler's address has no port", e);
    }
  }

  /** A newer JDK's compiler would by itself make class files that this Java cannot load. */
  private static Project loadable(Project project, int compilersFeature) {
    int own = Runtime.version().feature();
    if (compilersFeature <= own) {
      return project;
    }
    List<SourceModule> modules =
        project.modules().stream()
            .map(module -> module.settings().release() == null ? compiledFor(own, module) : module)
            .toList();
    return new Project(project.baseDir(), modules, project.runtimeClassPath());
  }

  private static SourceModule compiledFor(int release, SourceModule module) {
    CompilerSettings settings = module.settings();
    return module.with(
        module.classPath(),
        new CompilerSettings(
            release,
            settings.encoding(),
            settings.parameters(),
            settings.processorPath(),
            settings.processors(),
            settings.processing(),
            settings.generatedSources(),
            settings.options()));
  }

  private interface Words {
    void write(WireOutput out) throws IOException;
  }

  private interface Answer<T> {
    T read(WireInput in) throws IOException;
  }

  private synchronized <T> T ask(Question question, Words words, Answer<T> answer)
      throws IOException {
    if (socket.isClosed()) {
      throw new IllegalStateException("the compiler is closed");
    }
    out.write(question.name());
    words.write(out);
    out.flush();
    switch (in.readByte()) {
      case Conversation.ANSWER -> {
        return answer.read(in);
      }
      case Conversation.TROUBLE -> throw new IOException(in.readText());
      default -> throw new IllegalStateException(in.readText());
    }
  }

  private void tell(Question question, Words words) throws IOException {
    Boolean unused = ask(question, words, answer -> true);
  }

  @Override
  public boolean canCompile() {
    return canCompile;
  }

  @Override
  public void warmUp() {
    tellIfThere(Question.WARM_UP);
  }

  /** What gets lost with the connection, the next compile complains of. */
  private void tellIfThere(Question question) {
    try {
      tell(question, nothing -> {});
    } catch (IOException e) {
      return;
    }
  }

  @Override
  public CompileResult compile(Set<Path> changed, Set<Path> deleted) {
    try {
      return ask(
          Question.COMPILE,
          words -> {
            words.writePaths(changed);
            words.writePaths(deleted);
          },
          answer -> answer.readResult(project.modules()));
    } catch (IOException e) {
      Problem problem =
          new Problem(
              Problem.Kind.ERROR,
              Problem.UNREADABLE,
              "Cannot compile: the process that compiles for this program does not answer: " + e,
              null,
              "",
              0,
              0,
              null);
      return new Failed(List.of(problem), 0, Map.of());
    }
  }

  @Override
  public void committed(Compiled compiled) {
    tellIfThere(Question.COMMITTED);
  }

  @Override
  public void classFilesChanged(Collection<Path> files) throws IOException {
    if (!files.isEmpty()) {
      tell(Question.CLASS_FILES_CHANGED, words -> words.writePaths(files));
    }
  }

  @Override
  public Set<Path> staleSources(SourceModule module) throws IOException {
    return ask(Question.STALE_SOURCES, words -> words.write(number(module)), WireInput::readPaths);
  }

  @Override
  public Set<Path> goneSources(SourceModule module) throws IOException {
    return ask(Question.GONE_SOURCES, words -> words.write(number(module)), WireInput::readPaths);
  }

  private int number(SourceModule module) {
    int number = project.modules().indexOf(module);
    if (number < 0) {
      throw new IllegalArgumentException(module.name() + " is not a module of the project");
    }
    return number;
  }

  @Override
  public void rememberSources() throws IOException {
    tell(Question.REMEMBER_SOURCES, nothing -> {});
  }

  /** Done when the service has begun: nothing has to wait for the end. */
  @Override
  public CompletableFuture<Void> learnSources() {
    tellIfThere(Question.LEARN_SOURCES);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public boolean hasSource(Path classFolder, String className) throws IOException {
    return ask(
        Question.HAS_SOURCE,
        words -> {
          words.write(classFolder.toString());
          words.write(className);
        },
        WireInput::readBoolean);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
