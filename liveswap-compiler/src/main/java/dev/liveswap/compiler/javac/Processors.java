package dev.liveswap.compiler.javac;

import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.SourceModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processors of a module, in a class loader that is kept between compiles.
 *
 * @param all never empty
 * @param loader sees the processor path, the JDK and the compiler, and nothing of the program that
 *     runs in this JVM
 */
record Processors(List<ProcessorInfo> all, URLClassLoader loader) implements AutoCloseable {
  private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

  /**
   * Finds them.
   *
   * @return null if the module has none
   * @throws IOException if a list of processors cannot be read
   */
  static @Nullable Processors of(SourceModule module, JavaCompiler compiler) throws IOException {
    CompilerSettings settings = module.settings();
    if (!settings.processing()) {
      return null;
    }
    List<Path> path =
        settings.processorPath().isEmpty() ? module.classPath() : settings.processorPath();
    URLClassLoader loader =
        new URLClassLoader(
            "processors of " + module.name(), urls(path), new CompilerOnlyLoader(compiler));
    Set<String> names = new LinkedHashSet<>(settings.processors());
    if (names.isEmpty()) {
      addListed(loader, names);
    }
    if (names.isEmpty()) {
      loader.close();
      return null;
    }
    return new Processors(names.stream().map(name -> info(name, loader)).toList(), loader);
  }

  /** Asks the processor what it is for; one that cannot answer is taken to want everything. */
  private static ProcessorInfo info(String name, ClassLoader loader) {
    try {
      Object processor = loader.loadClass(name).getDeclaredConstructor().newInstance();
      return new ProcessorInfo(name, ((Processor) processor).getSupportedAnnotationTypes());
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return new ProcessorInfo(name, Set.of()); // javac will say what is wrong with it
    }
  }

  private static URL[] urls(List<Path> path) {
    return path.stream().map(Processors::url).toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addListed(URLClassLoader loader, Set<String> names) throws IOException {
    Enumeration<URL> lists = loader.findResources(SERVICE);
    while (lists.hasMoreElements()) {
      var connection = lists.nextElement().openConnection();
      connection.setUseCaches(false); // the JDK's cache would keep the jar open for good
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
        lines
            .lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(name -> !name.isEmpty())
            .forEach(names::add);
      }
    }
  }

  /** For one compile: javac closes a loader that can be closed, and then it could not be kept. */
  ClassLoader loaderForOneCompile() {
    return new ClassLoader(loader) {};
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  /** The JDK, with the compiler's module, which the platform class loader does not see. */
  private static final class CompilerOnlyLoader extends ClassLoader {
    private final Set<String> compilerPackages;
    private final ClassLoader compilerLoader;

    CompilerOnlyLoader(JavaCompiler compiler) {
      super(ClassLoader.getPlatformClassLoader());
      Module module = compiler.getClass().getModule();
      compilerPackages = module.getPackages();
      compilerLoader = compiler.getClass().getClassLoader();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      int dot = name.lastIndexOf('.');
      if (dot > 0 && compilerPackages.contains(name.substring(0, dot))) {
        return compilerLoader.loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
