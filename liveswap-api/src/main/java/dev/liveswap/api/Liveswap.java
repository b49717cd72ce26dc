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

  /**
   * Takes the last live reload back: the program runs the version that it ran before. State is
   * kept; what was live on the way forth is live on the way back.
   *
   * <p>Sources and class files stay as they are. The next reload, of a save or asked for by {@link
   * #reload()}, goes on from them: it brings all back that was undone ({@link
   * Code#UNDONE_IS_BACK}). A restarted program runs its sources, too.
   *
   * @return what became of it, with the number of the version that runs now; {@link
   *     Verdict#REFUSED} with {@link Code#NO_SUCH_VERSION} when there is nothing to undo, with
   *     {@link Code#CANNOT_GO_BACK} when this JVM cannot go back: then nothing changed
   */
  public static Outcome undo() {
    Reloader current = reloader;
    return current == null ? withoutAgent() : current.undo();
  }

  /**
   * Brings the program to any version of this run, an earlier or a later one, as {@link #undo()}
   * does to the one before.
   *
   * @param version a number of {@link #history()}, or 0 for the program as it was started
   * @return what became of it; {@link Verdict#LIVE} without changes when that version runs already;
   *     {@link Verdict#REFUSED} with {@link Code#NO_SUCH_VERSION} when there is no such version, it
   *     never ran, or it is no longer kept
   */
  public static Outcome undo(int version) {
    Reloader current = reloader;
    return current == null ? withoutAgent() : current.undo(version);
  }

  /**
   * Takes the last {@link #undo()} or {@link #undo(int)} back that is not taken back yet. A reload
   * that is live after an undo leaves nothing to redo.
   *
   * @return what became of it; {@link Verdict#REFUSED} with {@link Code#NO_SUCH_VERSION} when there
   *     is nothing to redo
   */
  public static Outcome redo() {
    Reloader current = reloader;
    return current == null ? withoutAgent() : current.redo();
  }

  /**
   * The reloads of this run.
   *
   * @return a snapshot; {@link History#EMPTY} without the agent
   */
  public static History history() {
    Reloader current = reloader;
    return current == null ? History.EMPTY : current.history();
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

    /**
     * Takes the last reload back; see {@link Liveswap#undo()}.
     *
     * @return what became of it
     */
    Outcome undo();

    /**
     * Goes to a version; see {@link Liveswap#undo(int)}.
     *
     * @param version its number
     * @return what became of it
     */
    Outcome undo(int version);

    /**
     * Takes the last undo back; see {@link Liveswap#redo()}.
     *
     * @return what became of it
     */
    Outcome redo();

    /**
     * The reloads of this run; see {@link Liveswap#history()}.
     *
     * @return a snapshot
     */
    History history();
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
