package dev.liveswap.engine.transactions;

import dev.liveswap.engine.Engine;
import dev.liveswap.engine.ReloadableClasses;
import dev.liveswap.engine.mirror.jdk.HookCache;
import java.lang.instrument.Instrumentation;
import java.util.Map;

/** Runs one scenario in a JVM of its own, with the engine in it. */
public final class Scenarios {
  /** Checks what it says by {@link #check}. */
  @FunctionalInterface
  interface Scenario {
    void run(Engine engine) throws Exception;
  }

  private static final Map<String, Scenario> ALL =
      Map.ofEntries(
          Map.entry("classes loaded during reloads", LoadedMeanwhile::run),
          Map.entry("referrers in child loaders", SeveralLoaders::children),
          Map.entry("one name in several loaders", SeveralLoaders::sameName),
          Map.entry("a nest grows among loaders", SeveralLoaders::nestGrows),
          Map.entry("a throwing initializer", Failures::initializer),
          Map.entry("a class file that the JVM rejects", Failures::badClassFile),
          Map.entry("a new class file that the JVM rejects", Failures::badNewClass),
          Map.entry("constants without end, in initializers", ManyConstants::initializers),
          Map.entry("constants without end, in bodies", ManyConstants::bodies),
          Map.entry("constants without end, in companions", ManyConstants::companions),
          Map.entry("a patch of a method that moves", ManyConstants::patched),
          Map.entry("a dropped loader", Leaks::droppedLoader),
          Map.entry("many edits", Leaks::manyEdits),
          Map.entry("initializers of fields under contention", Contention::fields),
          Map.entry("locks and class initialization", Contention::locks));

  private static Engine engine;

  private Scenarios() {}

  public static void premain(String argument, Instrumentation instrumentation) {
    engine =
        Engine.startStructural(
            instrumentation,
            new ReloadableClasses(),
            null,
            HookCache.NONE,
            warning -> System.out.println("warning: " + warning));
  }

  /** Runs the scenario of this name. */
  public static void main(String[] arguments) throws Exception {
    ALL.get(arguments[0]).run(engine);
    System.out.println("held");
    System.exit(0);
  }

  static void check(boolean condition, Object what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }

  static void same(Object actual, Object expected) {
    check(expected.equals(actual), "expected " + expected + ", got " + actual);
  }
}
