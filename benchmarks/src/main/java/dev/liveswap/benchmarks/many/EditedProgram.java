package dev.liveswap.benchmarks.many;

import dev.liveswap.api.Liveswap;
import dev.liveswap.api.Outcome;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The edited program, in a JVM with the agent: takes one version after another from a folder, and
 * prints how long each reload took and how much metaspace is in use.
 */
public final class EditedProgram {
  private static final String NAME = "Edited";

  private EditedProgram() {}

  /**
   * Edits itself.
   *
   * @param args the folder, with a folder for each version, and the number of versions
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int versions = Integer.parseInt(args[1]);
    ClassLoader loader = new Versions(read(folder, 0));
    Class<?> type = Class.forName(NAME, true, loader);
    Runnable program = type.asSubclass(Runnable.class).getConstructor().newInstance();
    for (int version = 0; version < versions; version++) {
      long nanos = 0;
      if (version > 0) {
        byte[] next = read(folder, version);
        long start = System.nanoTime();
        Outcome outcome = Liveswap.reload(Map.of(NAME, next), loader);
        nanos = System.nanoTime() - start;
        if (!outcome.verdict().isLive()) {
          throw new IllegalStateException(outcome.toString());
        }
      }
      program.run();
      if (!program.toString().equals("version " + version)) {
        throw new IllegalStateException("version " + version + " says " + program);
      }
      System.out.println("version " + version + " " + nanos + " " + metaspace());
    }
  }

  private static byte[] read(Path folder, int version) throws Exception {
    return Files.readAllBytes(folder.resolve(version + "/" + NAME + ".class"));
  }

  /** Of classes and of what the JVM keeps about them. */
  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /** Has the first version; the others come as edits. */
  private static final class Versions extends ClassLoader {
    private final byte[] first;

    Versions(byte[] first) {
      super(EditedProgram.class.getClassLoader());
      this.first = first;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (!name.equals(NAME)) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, first, 0, first.length);
    }
  }
}
