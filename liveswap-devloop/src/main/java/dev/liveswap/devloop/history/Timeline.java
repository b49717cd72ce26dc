package dev.liveswap.devloop.history;

import dev.liveswap.api.Finding;
import dev.liveswap.api.History;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Version;
import dev.liveswap.devloop.history.CompactClassFiles.Compact;
import dev.liveswap.devloop.history.Edges.Difference;
import dev.liveswap.devloop.history.Route.Move;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one run of a program: which there are, which one runs, and the way to any other.
 *
 * <p>A version is a state of the program. 0 is how it was started; each live reload makes one from
 * the version that runs. Undo moves the program along the tree and makes none; what it has left is
 * still there to go to. A reload that was not live has a number as well, but the program never ran
 * it. Thread-safe; whoever reloads has to see to it that only one does at a time.
 *
 * @param <K> what identifies a class of the program
 */
public final class Timeline<K> {
  /** More versions than these are not kept. */
  public static final int MOST_VERSIONS = 200;

  /** More memory than this the class files of versions do not take. */
  public static final long MOST_BYTES = 32L << 20;

  private final int mostVersions;
  private final Edges<K> edges;

  /** Described by who knows which files were saved; a version may run before it is described. */
  private final TreeMap<Integer, Version> described = new TreeMap<>();

  /** The class files that the version that runs has, of classes that were ever reloaded. */
  private final Map<K, @Nullable Compact> current = new LinkedHashMap<>();

  private final CompactClassFiles currentFiles = new CompactClassFiles();

  /** Where the program was before each undo that is not taken back. */
  private final Deque<Integer> left = new ArrayDeque<>();

  private int newest;
  private int running;
  private int sources;

  /** A run that has just begun. */
  public Timeline() {
    this(MOST_VERSIONS, MOST_BYTES);
  }

  Timeline(int mostVersions, long mostBytes) {
    this.mostVersions = mostVersions;
    this.edges = new Edges<>(mostVersions, mostBytes);
  }

  /** Whether a class was reloaded before, so that {@link #running} knows it. */
  public synchronized boolean knows(K key) {
    return current.containsKey(key);
  }

  /**
   * The class file of a class in the version that runs.
   *
   * @param key a class that is known
   * @return its class file, or null when that version has no such class
   */
  public synchronized byte @Nullable [] running(K key) {
    Compact file = current.get(key);
    return file == null ? null : file.classFile();
  }

  /** The number of the version that runs. */
  public synchronized int running() {
    return running;
  }

  /** The number of the version that a reload goes on from. */
  public synchronized int sources() {
    return sources;
  }

  /**
   * What has to be done besides so that a reload goes on from the sources.
   *
   * @return the way from what runs to what came last from the sources; empty when nothing is undone
   */
  public synchronized List<Step<K>> undone() {
    return steps(edges.between(running, sources));
  }

  /**
   * A reload is live.
   *
   * @param steps all that it changed, what was undone included
   * @param shown whether a person would see anything of it; else it belongs to the version before
   * @return the number of the version that runs now, or 0 where there was nothing new
   */
  public synchronized int reloaded(List<Step<K>> steps, boolean shown) {
    boolean goesOn = running != sources;
    boolean news = isNews(steps);
    take(steps);
    left.clear();
    if (!news) {
      running = sources;
      return goesOn ? running : 0;
    }
    if (shown || goesOn) {
      edges.add(++newest, running, steps);
      running = newest;
      sources = newest;
      return newest;
    }
    // New line numbers alone. A version that starts the run, or whose way is given up, needs none.
    if (edges.has(running)) {
      edges.amend(running, steps);
    }
    return 0;
  }

  /** Whether the steps lead to anything else than what the sources had already. */
  private boolean isNews(List<Step<K>> steps) {
    Map<K, Step<K>> back = new LinkedHashMap<>();
    undone().forEach(step -> back.put(step.key(), step));
    for (Step<K> step : steps) {
      Step<K> known = back.get(step.key());
      if (!Arrays.equals(step.to(), known == null ? step.from() : known.to())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Describes a reload.
   *
   * @param outcome what became of it; where it was live with the number of its version
   * @param files what was saved
   * @return the outcome with its number, which one that was not live gets only here
   */
  public synchronized Outcome describe(Outcome outcome, List<String> files) {
    int number = outcome.version();
    if (number == 0 && outcome.verdict().isLive()) {
      return outcome;
    }
    if (number == 0) {
      number = ++newest;
    }
    Outcome numbered = outcome.version(number);
    described.putIfAbsent(number, new Version(number, Instant.now(), files, numbered, false));
    while (described.size() > mostVersions) {
      described.pollFirstEntry();
    }
    return numbered;
  }

  /**
   * Remembers with a version what it has thrown.
   *
   * @param version its number
   * @param finding what there is to say
   * @return whether the version is described, so that there is something to remember it with
   */
  public synchronized boolean threw(int version, Finding finding) {
    Version known = described.get(version);
    if (known == null) {
      return false;
    }
    List<Finding> findings = new ArrayList<>(known.outcome().findings());
    findings.add(finding);
    described.put(
        version,
        new Version(
            version, known.time(), known.files(), known.outcome().findings(findings), false));
    return true;
  }

  /**
   * The version that a version was made from.
   *
   * @return its number, or null where that is no longer known
   */
  public synchronized @Nullable Integer before(int version) {
    return edges.parentOf(version);
  }

  /**
   * The way to the version before the one that runs.
   *
   * @throws NoSuchVersion if there is none
   */
  public synchronized Route<K> back() throws NoSuchVersion {
    if (running == 0) {
      throw new NoSuchVersion(
          "nothing to undo: the program runs as it was started", "redo takes an undo back");
    }
    Integer before = edges.parentOf(running);
    if (before == null) {
      throw forgotten("the version before " + running);
    }
    return route(before, Move.UNDO);
  }

  /**
   * The way to a version.
   *
   * @param version its number
   * @throws NoSuchVersion if there is none, or it never ran, or is no longer kept
   */
  public synchronized Route<K> to(int version) throws NoSuchVersion {
    return route(version, Move.UNDO);
  }

  /**
   * The way back to where the last undo came from.
   *
   * @throws NoSuchVersion if no undo is left to take back
   */
  public synchronized Route<K> forth() throws NoSuchVersion {
    Integer target = left.peek();
    if (target == null) {
      throw new NoSuchVersion(
          "nothing to redo: nothing was undone since the last reload",
          "undo N goes to any version that history lists");
    }
    return route(target, Move.REDO);
  }

  private Route<K> route(int version, Move move) throws NoSuchVersion {
    if (version < 0 || version > newest) {
      throw new NoSuchVersion(
          "there is no version " + version + (newest == 0 ? ": nothing was reloaded yet" : ""),
          newest == 0 ? "save something first" : "there are 0 (the start) to " + newest);
    }
    Version known = described.get(version);
    if (known != null && !known.outcome().verdict().isLive()) {
      throw new NoSuchVersion(
          "the program never ran version " + version + ": it was " + verdict(known),
          "history lists those that it did");
    }
    Map<K, Difference> way = edges.between(running, version);
    if (way == null) {
      throw forgotten("version " + version);
    }
    return new Route<>(version, move, steps(way));
  }

  private static String verdict(Version version) {
    return switch (version.outcome().verdict()) {
      case REFUSED -> "refused";
      case NEEDS_RESTART -> "one that needs a restart";
      case LIVE, LIVE_WITH_NOTES -> "live";
    };
  }

  private static NoSuchVersion forgotten(String what) {
    return new NoSuchVersion(
        what + " is no longer kept",
        "the last " + MOST_VERSIONS + " versions are, in " + (MOST_BYTES >> 20) + " MB at most");
  }

  /** The program has gone that way. */
  public synchronized void arrived(Route<K> route) {
    take(route.steps());
    switch (route.move()) {
      case UNDO -> {
        if (route.target() != running) {
          left.push(running);
        }
      }
      case REDO -> left.poll();
      case RELOAD -> left.clear();
    }
    running = route.target();
  }

  private void take(List<Step<K>> steps) {
    for (Step<K> step : steps) {
      byte[] now = step.to();
      Compact before = current.put(step.key(), now == null ? null : currentFiles.keep(now));
      if (before != null) {
        currentFiles.release(before);
      }
    }
  }

  /**
   * When a version came to life.
   *
   * @return null when it is not described, as the start of the run is not
   */
  public synchronized @Nullable Instant timeOf(int version) {
    Version known = described.get(version);
    return known == null ? null : known.time();
  }

  /** A snapshot for a person. */
  public synchronized History history() {
    List<Version> versions = new ArrayList<>();
    for (Version version : described.values()) {
      boolean reachable =
          version.outcome().verdict().isLive() && edges.between(running, version.number()) != null;
      versions.add(
          new Version(
              version.number(), version.time(), version.files(), version.outcome(), reachable));
    }
    return new History(versions, running, sources);
  }

  private List<Step<K>> steps(@Nullable Map<K, Difference> differences) {
    List<Step<K>> steps = new ArrayList<>();
    if (differences != null) {
      differences.forEach(
          (key, each) ->
              steps.add(new Step<>(key, classFile(each.before()), classFile(each.after()))));
    }
    return steps;
  }

  private static byte @Nullable [] classFile(@Nullable Compact file) {
    return file == null ? null : file.classFile();
  }
}
