package dev.liveswap.api;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks the Liveswap agent of this JVM to reload code.
 *
 * <p>All methods may be called from any thread, at any time, also from inside a method that is
 * being reloaded. Reloads are done one at a time; a call waits for those before it. A reload is
 * atomic: other threads see either none or all of its classes, and frames that are already running
 * finish in the code they started in.
 *
 * <p>Where the JVM was started without the agent nothing is ever loaded: {@link #isActive()} is
 * false and every reload returns {@link Verdict#REFUSED} with {@link Code#NO_AGENT}. So calls may
 * stay in code that also runs in production.
 */
public final class Liveswap {
  private static volatile @Nullable Reloader reloader;

  private Liveswap() {}

  /**
   * Whether this JVM runs under the Liveswap agent.
   *
   * @return true from before {@code main} starts when the JVM was started with the agent, or from
   *     the moment the agent was attached
   */
  public static boolean isActive() {
    return reloader != null;
  }

  /**
   * Gives the running program these versions of these classes.
   *
   * <p>A class that the loader (or, for classes it delegates, the loader that defined the class)
   * has already loaded gets the new code. A class that it can't find is new and is defined in
   * {@code loader}. A class that it has not loaded yet, but can find, is taken in its new version
   * when it is loaded. Either all of that happens or nothing.
   *
   * <p>Nothing is written to disk.
   *
   * @param classFiles the new class files by binary name (JLS 13.1, {@code com.acme.Order$Line});
   *     read during the call and not kept or changed by it
   * @param loader where the program loads these classes from; null stands for the system class
   *     loader
   * @return what became of it; never null, and never an exception for a bad class file
   * @throws NullPointerException if the map, a name or an array is null
   */
  public static Outcome reload(Map<String, byte[]> classFiles, @Nullable ClassLoader loader) {
    classFiles.forEach(
        (name, bytes) -> {
          Objects.requireNonNull(name, "class name");
          Objects.requireNonNull(bytes, name);
        });
    Reloader current = reloader;
    if (current == null) {
      return withoutAgent();
    }
    return current.reload(
        Map.copyOf(classFiles), loader == null ? ClassLoader.getSystemClassLoader() : loader);
  }

  /**
   * Reloads whatever differs on disk from what runs: changed sources are compiled, changed class
   * files taken, as if each had just been saved. Works with the agent option {@code watch=off} too.
   *
   * @return what became of it; {@link Verdict#LIVE} without changes when nothing differs
   */
  public static Outcome reload() {
    Reloader current = reloader;
    return current == null ? withoutAgent() : current.reload();
  }

  private static Outcome withoutAgent() {
    return Outcome.of(
            Finding.of(Code.NO_AGENT, "this JVM was started without the Liveswap agent")
                .cure("start it with -javaagent: and the path that './liveswap path' prints"))
        .took(Duration.ZERO);
  }

  /**
   * What the agent does behind this class. Only the agent implements and connects it.
   *
   * <p>Implementations are thread-safe and return an outcome instead of throwing.
   */
  public interface Reloader {
    /**
     * Reloads from bytes; see {@link Liveswap#reload(Map, ClassLoader)}.
     *
     * @param classFiles class files by binary name
     * @param loader where the program loads these classes from
     * @return what became of it
     */
    Outcome reload(Map<String, byte[]> classFiles, ClassLoader loader);

    /**
     * Reloads from disk; see {@link Liveswap#reload()}.
     *
     * @return what became of it
     */
    Outcome reload();
  }

  /** What patches, or null without the agent. */
  static @Nullable Patcher patcher() {
    return reloader instanceof Patcher patcher ? patcher : null;
  }

  /**
   * Connects this class to the agent. For the agent only.
   *
   * @param agent what answers from now on
   * @throws IllegalStateException if an agent is connected already
   */
  public static synchronized void connect(Reloader agent) {
    if (reloader != null) {
      throw new IllegalStateException("an agent is connected already");
    }
    reloader = Objects.requireNonNull(agent, "agent");
  }
}
