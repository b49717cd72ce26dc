package dev.liveswap.benchmarks.calls;

import dev.liveswap.api.Liveswap;
import dev.liveswap.api.Outcome;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;

/** The measured program, in the JVM that JMH started for it. */
final class Subject {
  /** System properties that name the folders with the classes of the two versions. */
  static final String BEFORE = "liveswap.calls.before";

  static final String AFTER = "liveswap.calls.after";

  private static final String PACKAGE = "subject.";

  /** So that the program is compiled, and call sites have been linked, when it is edited. */
  private static final int CALLS_BEFORE_EDIT = 20_000;

  private Subject() {}

  /** Started with the members. */
  static IntToLongFunction started(String work) throws ReflectiveOperationException, IOException {
    return load(loader(folder(AFTER)), work);
  }

  /** Started without the members, which an edit then adds. */
  static IntToLongFunction edited(String work) throws ReflectiveOperationException, IOException {
    ClassLoader loader = loader(folder(BEFORE));
    IntToLongFunction subject = load(loader, work);
    long sum = 0;
    for (int i = 0; i < CALLS_BEFORE_EDIT; i++) {
      sum += subject.applyAsLong(10);
    }
    if (sum != 0) {
      throw new IllegalStateException(work + " does something before it is edited");
    }
    for (String name : changed().keySet()) {
      Class.forName(name, true, loader);
    }
    Outcome outcome = Liveswap.reload(changed(), loader);
    if (!outcome.verdict().isLive()) {
      throw new IllegalStateException(outcome.toString());
    }
    return subject;
  }

  private static IntToLongFunction load(ClassLoader loader, String work)
      throws ReflectiveOperationException {
    return Class.forName(PACKAGE + work, true, loader)
        .asSubclass(IntToLongFunction.class)
        .getConstructor()
        .newInstance();
  }

  private static ClassLoader loader(Path folder) throws IOException {
    return new URLClassLoader(new URL[] {folder.toUri().toURL()});
  }

  private static Map<String, byte[]> changed() throws IOException {
    Map<String, byte[]> changed = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder(AFTER).resolve("subject"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        byte[] after = Files.readAllBytes(file);
        Path before = folder(BEFORE).resolve("subject").resolve(name);
        if (!java.util.Arrays.equals(after, Files.readAllBytes(before))) {
          changed.put(PACKAGE + name.substring(0, name.length() - ".class".length()), after);
        }
      }
    }
    return changed;
  }

  private static Path folder(String property) {
    return Path.of(System.getProperty(property, ""));
  }

  /** JVM options that say where the versions are. */
  static List<String> options(Path before, Path after) {
    return List.of("-D" + BEFORE + "=" + before, "-D" + AFTER + "=" + after);
  }
}
