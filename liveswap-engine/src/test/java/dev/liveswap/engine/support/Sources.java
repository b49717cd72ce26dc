package dev.liveswap.engine.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources given as text, each of one top-level type in the unnamed package. */
public final class Sources {
  private static final Pattern TYPE_NAME =
      Pattern.compile("(?:class|interface|enum|record) (\\w+)");

  private Sources() {}

  /** Class files by binary name. */
  public static Map<String, byte[]> compile(String... sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, ByteArrayOutputStream> outputs = new LinkedHashMap<>();
    List<JavaFileObject> units = new ArrayList<>();
    for (String source : sources) {
      units.add(new SourceText(source));
    }
    JavaFileManager files =
        new InMemory(compiler.getStandardFileManager(diagnostics, null, null), outputs);
    boolean compiled =
        compiler
            .getTask(
                null,
                files,
                diagnostics,
                List.of("-g", "--release", "17", "-Xlint:none"),
                null,
                units)
            .call();
    assertThat(compiled).as("%s", diagnostics.getDiagnostics()).isTrue();
    Map<String, byte[]> classFiles = new LinkedHashMap<>();
    outputs.forEach((name, bytes) -> classFiles.put(name, bytes.toByteArray()));
    return classFiles;
  }

  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String text) {
      super(URI.create("text:///" + nameOf(text) + ".java"), Kind.SOURCE);
      this.text = text;
    }

    private static String nameOf(String text) {
      Matcher matcher = TYPE_NAME.matcher(text);
      assertThat(matcher.find()).isTrue();
      return matcher.group(1);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> outputs;

    InMemory(StandardJavaFileManager files, Map<String, ByteArrayOutputStream> outputs) {
      super(files);
      this.outputs = outputs;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + className + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          outputs.put(className, bytes);
          return bytes;
        }
      };
    }
  }
}
