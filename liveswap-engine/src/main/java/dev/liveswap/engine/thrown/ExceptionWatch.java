package dev.liveswap.engine.thrown;

import dev.liveswap.api.Position;
import dev.liveswap.engine.base.BaseDefinition;
import dev.liveswap.engine.diff.ClassDiff;
import dev.liveswap.engine.diff.ClassFiles;
import dev.liveswap.engine.thrown.WatchingHandlers.Mark;
import dev.liveswap.engine.thrown.base.ThrownHook;
import java.lang.instrument.ClassDefinition;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches the methods that a reload has changed, until their class is given another version: an
 * exception of a type that a method is not known to have thrown before is told.
 *
 * <p>Thread-safe. Listeners are called on a daemon thread of its own, which no program thread waits
 * for.
 */
public final class ExceptionWatch {
  private static final String DEBUGGER = "jdwp";

  private final Hook hook;
  private final boolean isDebugged;
  private final Places places = new Places();
  private final Consumer<String> warnings;
  private volatile Consumer<NewException> listener = news -> {};
  private int reload;
  private boolean listens;

  /** One class's versions around a reload, as the program's sources have them. */
  public record Change(byte[] before, byte[] after) {}

  private ExceptionWatch(Hook hook, boolean isDebugged, Consumer<String> warnings) {
    this.hook = hook;
    this.isDebugged = isDebugged;
    this.warnings = warnings;
  }

  /** The class in {@code java.lang} that handlers call. */
  private record Hook(
      MethodHandle watch, MethodHandle release, MethodHandle take, MethodHandle trace) {
    static Hook define(Lookup trusted) {
      Class<?> type =
          BaseDefinition.of(
              trusted, ThrownHook.class.getName().replace('.', '/'), WatchingHandlers.HOOK);
      try {
        MethodType nothing = MethodType.methodType(void.class);
        return new Hook(
            trusted.findStatic(type, "watch", nothing.appendParameterTypes(int.class, int.class)),
            trusted.findStatic(type, "release", MethodType.methodType(String[].class, int.class)),
            trusted.findStatic(type, "take", MethodType.methodType(Object[].class)),
            // Not what the exception's own class makes of it: that is code of the program.
            trusted.findSpecial(
                Throwable.class,
                "getStackTrace",
                MethodType.methodType(StackTraceElement[].class),
                Throwable.class));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("a method of our own is missing", e);
      }
    }
  }

  /**
   * Gets ready; once in a JVM. In one with a debugger's agent nothing will be watched: a debugger
   * that stops at uncaught exceptions would take a handler of ours for one that catches.
   *
   * @param trusted a lookup that may do everything
   * @param warnings is told what is not as it should be
   * @return watches nothing yet
   */
  public static ExceptionWatch open(Lookup trusted, Consumer<String> warnings) {
    return new ExceptionWatch(Hook.define(trusted), isDebugged(trusted), warnings);
  }

  private static boolean isDebugged(Lookup trusted) {
    try {
      // What java.lang.management tells as well, for which many more classes have to be loaded.
      Class<?> vm = Class.forName("jdk.internal.misc.VM", false, null);
      MethodHandle arguments =
          trusted.findStatic(vm, "getRuntimeArguments", MethodType.methodType(String[].class));
      String[] options = (String[]) arguments.invokeExact();
      return options != null
          && Arrays.stream(options).anyMatch(option -> option.contains(DEBUGGER));
    } catch (Throwable e) {
      // Of a JDK that we do not know this much is not known either.
      return false;
    }
  }

  /**
   * Is told of news from now on, nobody else.
   *
   * @param listener may take its time
   */
  public void listen(Consumer<NewException> listener) {
    this.listener = listener;
  }

  /** A reload begins. */
  public synchronized void begin() {
    reload++;
  }

  /**
   * The number of the reload that began last.
   *
   * @return 0 before the first one
   */
  public synchronized int reload() {
    return reload;
  }

  /**
   * Puts handlers into class files that the JVM is about to be given, and watches.
   *
   * @param definitions what the JVM would be given
   * @param changes the classes of which methods are to be watched; the others no longer are
   * @return what to give it; the same list where there is nothing to watch
   */
  public synchronized List<ClassDefinition> watch(
      List<ClassDefinition> definitions, Map<Class<?>, Change> changes) {
    if (isDebugged) {
      return definitions;
    }
    List<ClassDefinition> watched = new ArrayList<>();
    boolean any = false;
    for (ClassDefinition definition : definitions) {
      Class<?> type = definition.getDefinitionClass();
      Change change = changes.get(type);
      Map<String, Set<String>> thrown = release(type, change != null);
      byte[] classFile = definition.getDefinitionClassFile();
      byte[] with = change == null ? classFile : handlers(type, classFile, change, thrown);
      any |= with != classFile;
      watched.add(with == classFile ? definition : new ClassDefinition(type, with));
    }
    return any ? List.copyOf(watched) : definitions;
  }

  /** The JVM did not take what {@link #watch} returned, but did take it without handlers. */
  public synchronized void rejected(List<ClassDefinition> definitions, Throwable reason) {
    definitions.forEach(each -> release(each.getDefinitionClass(), false));
    warnings.accept("exceptions of the new version are not watched: " + reason);
  }

  private byte[] handlers(
      Class<?> type, byte[] classFile, Change change, Map<String, Set<String>> thrown) {
    try {
      Set<String> changed =
          ClassDiff.changedBodies(
              ClassFiles.shape(change.before()), ClassFiles.shape(change.after()));
      Map<String, Mark> marks = places.take(type, changed, change.before(), thrown, reload);
      if (marks.isEmpty()) {
        return classFile;
      }
      byte[] with = WatchingHandlers.into(classFile, marks);
      for (Mark mark : marks.values()) {
        hook.watch().invokeExact(mark.place(), mark.number());
      }
      listenAtHook();
      return with;
    } catch (Throwable e) {
      // A method may have become too large, say. The reload does not depend on this.
      release(type, false);
      warnings.accept("exceptions of " + type.getName() + " are not watched: " + e);
      return classFile;
    }
  }

  /**
   * Ends the watch of a class.
   *
   * @param remembers whether it is the version before that was watched, not one that was undone
   * @return what was seen of each method that was watched when it last changed
   */
  private Map<String, Set<String>> release(Class<?> type, boolean remembers) {
    Map<String, Set<String>> seen =
        places.release(
            type,
            place -> {
              try {
                return Set.of((String[]) hook.release().invokeExact(place));
              } catch (Throwable e) {
                throw new IllegalStateException("a hook of our own failed", e);
              }
            });
    if (!remembers) {
      places.forget(type);
    }
    return seen;
  }

  private void listenAtHook() {
    if (!listens) {
      listens = true;
      // Takes nothing along from whoever happens to reload.
      Thread thread = new Thread(null, this::run, "liveswap-exceptions", 0, false);
      thread.setContextClassLoader(null);
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    try {
      while (true) {
        Object[] next = (Object[]) hook.take().invokeExact();
        tell((int) next[0], (int) next[1], (Throwable) next[2]);
      }
    } catch (InterruptedException e) {
      // Nobody has this thread to interrupt it; if somebody found it, the program is ending.
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      warnings.accept("exceptions of new versions are no longer watched: " + e);
    }
  }

  private void tell(int place, int number, Throwable thrown) {
    Places.Watched method;
    synchronized (this) {
      method = places.at(new Mark(place, number));
    }
    if (method == null || method.isKnownToThrow(thrown.getClass())) {
      return;
    }
    try {
      listener.accept(
          new NewException(
              method.reload(),
              method.className(),
              method.text(),
              thrown.getClass().getName(),
              position(method, (StackTraceElement[]) hook.trace().invokeExact(thrown))));
    } catch (Throwable e) {
      warnings.accept("an exception of a new version is not told: " + e);
    }
  }

  private static @Nullable Position position(Places.Watched method, StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      String file = frame.getFileName();
      if (file != null && frame.getLineNumber() > 0 && method.isFrame(frame)) {
        String name = method.className();
        String folder = name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/');
        return new Position(folder + file, frame.getLineNumber(), 0, null);
      }
    }
    return null;
  }
}
