package dev.liveswap.testkit.fuzz.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles small programs from memory to memory. */
final class MemoryCompiler implements AutoCloseable {
  private static final List<String> OPTIONS = List.of("-g", "-Xlint:none", "-proc:none", "-nowarn");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  /** Kept: it knows the platform's classes, which takes longest to find out. */
  private final StandardJavaFileManager files =
      compiler.getStandardFileManager(null, Locale.ROOT, null);

  private final Map<Listing, List<JavaFileObject>> listings = new HashMap<>();

  MemoryCompiler() {
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a compilation gave.
   *
   * @param classFiles by binary name; empty if the sources don't compile
   * @param problems what the compiler says
   */
  record Compiled(Map<String, byte[]> classFiles, String problems) {
    boolean isRight() {
      return !classFiles.isEmpty();
    }
  }

  /** Compiles sources, by the names of their classes. */
  Compiled compile(Map<String, String> sources) {
    Map<String, ByteArrayOutputStream> written = new TreeMap<>();
    StringWriter problems = new StringWriter();
    boolean right =
        compiler
            .getTask(
                problems,
                new InMemory(files, written, listings),
                null,
                OPTIONS,
                null,
                sources.entrySet().stream()
                    .map(each -> new Source(each.getKey(), each.getValue()))
                    .toList())
            .call();
    Map<String, byte[]> classFiles = new TreeMap<>();
    if (right) {
      written.forEach((name, content) -> classFiles.put(name, content.toByteArray()));
    }
    return new Compiled(classFiles, problems.toString());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** What was asked for, of the platform's classes. */
  private record Listing(
      JavaFileManager.Location location, String name, Set<JavaFileObject.Kind> kinds) {}

  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written;
    private final Map<Listing, List<JavaFileObject>> listings;

    InMemory(
        JavaFileManager files,
        Map<String, ByteArrayOutputStream> written,
        Map<Listing, List<JavaFileObject>> listings) {
      super(files);
      this.written = written;
      this.listings = listings;
    }

    /** There is nothing but the platform, and that does not change. */
    @Override
    public Iterable<JavaFileObject> list(
        Location location, String name, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      Listing listing = new Listing(location, name, Set.copyOf(kinds));
      List<JavaFileObject> known = recurse ? null : listings.get(listing);
      if (known == null) {
        known = new ArrayList<>();
        super.list(location, name, kinds, recurse).forEach(known::add);
        if (!recurse) {
          listings.put(listing, known);
        }
      }
      return known;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream content = new ByteArrayOutputStream();
          written.put(name, content);
          return content;
        }
      };
    }
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
