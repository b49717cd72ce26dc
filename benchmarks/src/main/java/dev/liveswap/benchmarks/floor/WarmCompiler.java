package dev.liveswap.benchmarks.floor;

import com.sun.tools.javac.api.JavacTaskPool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The JDK's compiler with its context kept from one compilation to the next, as JShell has it. */
public final class WarmCompiler implements AutoCloseable {
  private final JavacTaskPool pool = new JavacTaskPool(1);
  private final List<String> options;
  private final MemoryFiles files;

  /**
   * A compiler.
   *
   * @param classPath what is compiled against
   */
  public WarmCompiler(String classPath) {
    options = List.of("-g", "-proc:none", "-cp", classPath);
    files =
        new MemoryFiles(
            ToolProvider.getSystemJavaCompiler()
                .getStandardFileManager(null, null, StandardCharsets.UTF_8));
  }

  /** Compiles one source, alone, against the class path; nothing is written to disk. */
  public byte[] compile(String path, String className, String source) {
    files.written.clear();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    boolean compiled =
        pool.getTask(
            null,
            files,
            diagnostics,
            options,
            null,
            List.of(new SourceText(Path.of(path).toUri(), source)),
            task -> task.call());
    ByteArrayOutputStream classFile = files.written.get(className);
    if (!compiled || classFile == null) {
      throw new IllegalStateException("the edit does not compile: " + diagnostics.getDiagnostics());
    }
    return classFile.toByteArray();
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(URI uri, String text) {
      super(uri, Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class MemoryFiles
      extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

    MemoryFiles(StandardJavaFileManager disk) {
      super(disk);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        @Nullable FileObject sibling) {
      URI uri = URI.create("mem:///" + className.replace('.', '/') + kind.extension);
      return new SimpleJavaFileObject(uri, kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          written.put(className, bytes);
          return bytes;
        }
      };
    }
  }
}
