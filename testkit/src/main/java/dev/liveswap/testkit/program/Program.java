package dev.liveswap.testkit.program;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program in memory, with a class {@code Probe} that says what it observes. */
public final class Program extends ClassLoader {
  /** Names the jars, as a class path, that programs may use. */
  public static final String LIBRARY_PATH = "testkit.libraries";

  private static final ClassLoader LIBRARIES = libraries();

  /** Anonymous and local classes: javac numbers them. */
  private static final Pattern NUMBERED = Pattern.compile(".*\\$\\d.*");

  /** The key of why the probe could not be called. */
  public static final String NO_PROBE = "no probe";

  private final ProtectionDomain domain;
  private final boolean findsResources;
  private volatile Map<String, byte[]> classFiles;
  private volatile Map<String, byte[]> resources = Map.of();

  /**
   * @param findsResources whether its class files are found as resources, as those in a folder are
   */
  Program(Map<String, byte[]> classFiles, boolean findsResources) throws MalformedURLException {
    super(LIBRARIES);
    this.classFiles = classFiles;
    this.findsResources = findsResources;
    domain =
        new ProtectionDomain(
            new CodeSource(new URL("file:/program/"), (Certificate[]) null), null, this, null);
  }

  Map<String, byte[]> classFiles() {
    return classFiles;
  }

  /** Puts other class files where the program's loader looks for classes not loaded yet. */
  void replaceFiles(Map<String, byte[]> newFiles) {
    classFiles = newFiles;
  }

  /** What the loader finds that are no class files, by path. */
  void replaceResources(Map<String, byte[]> newResources) {
    resources = newResources;
  }

  ProtectionDomain domain() {
    return domain;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] classFile = classFiles.get(name);
    if (classFile == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, classFile, 0, classFile.length, domain);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    byte[] content =
        findsResources && name.endsWith(".class")
            ? classFiles.get(name.replace(".class", "").replace('/', '.'))
            : resources.get(name);
    try {
      return content == null ? null : new URL(null, "memory:/" + name, new InMemory(content));
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  private static String withCauses(Throwable e) {
    return e.getCause() == null ? e.toString() : e + ": " + withCauses(e.getCause());
  }

  /** What the program's probe sees now: values by key. What it throws is seen as well. */
  Map<String, String> observe() {
    Map<String, String> seen = new LinkedHashMap<>();
    BiConsumer<String, Object> saw =
        (key, value) -> {
          if (seen.put(key, Text.of(value)) != null) {
            throw new IllegalArgumentException("the probe reports " + key + " twice");
          }
        };
    try {
      var observe = loadClass("Probe").getDeclaredMethod("observe", BiConsumer.class);
      observe.setAccessible(true);
      observe.invoke(null, saw);
    } catch (InvocationTargetException e) {
      seen.put("threw", Text.withTrace(e.getCause()));
    } catch (ReflectiveOperationException | LinkageError e) {
      seen.put(NO_PROBE, withCauses(e));
    }
    return seen;
  }

  /** What reflection says of each class that is loaded, or of all, by name. */
  Map<String, String> reflection(boolean loadAll) throws ClassNotFoundException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : classFiles.keySet()) {
      if (!NUMBERED.matcher(name).matches()) {
        try {
          Class<?> type = loadAll ? loadClass(name) : findLoadedClass(name);
          if (type != null) {
            texts.put(name, Reflected.describe(type));
          }
        } catch (LinkageError | TypeNotPresentException | MalformedParameterizedTypeException e) {
          // Classes of two releases that do not go together: one of them was held back.
          texts.put(name, e.toString());
        }
      }
    }
    return texts;
  }

  private static final class InMemory extends URLStreamHandler {
    private final byte[] content;

    InMemory(byte[] content) {
      this.content = content;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() throws IOException {
          return new ByteArrayInputStream(content);
        }
      };
    }
  }

  private static ClassLoader libraries() {
    String path = System.getProperty(LIBRARY_PATH, "");
    List<URL> jars = new ArrayList<>();
    for (String jar : path.split(File.pathSeparator, -1)) {
      try {
        jars.add(Path.of(jar).toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(jar, e);
      }
    }
    return new URLClassLoader(jars.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
  }
}
