package dev.liveswap.engine.thrown;

import dev.liveswap.engine.thrown.WatchingHandlers.Mark;
import dev.liveswap.engine.thrown.base.ThrownHook;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Which method is watched at which place. Keeps no class alive. Not thread-safe. */
final class Places {
  /** A number fits a {@code sipush}; by the time one comes again nobody runs what had it. */
  private static final int NUMBERS = 1 << 15;

  private final @Nullable Watched[] watched = new @Nullable Watched[ThrownHook.PLACES];
  private final int[] numbers = new int[ThrownHook.PLACES];
  private final Deque<Integer> free = new ArrayDeque<>();
  private final Map<Class<?>, List<Integer>> ofClass = new WeakHashMap<>();

  /** What was seen of methods in the version in which they last changed. */
  private final Map<Class<?>, Map<String, Set<String>>> seen = new WeakHashMap<>();

  Places() {
    for (int place = 0; place < ThrownHook.PLACES; place++) {
      free.add(place);
    }
  }

  /**
   * One method.
   *
   * @param type its class, which is not kept alive
   * @param key its name and descriptor
   * @param before the class file of the version before
   * @param thrown the types that were seen of the version before
   * @param reload the one that has changed it
   */
  record Watched(
      WeakReference<Class<?>> type,
      String className,
      String key,
      byte[] before,
      Set<String> thrown,
      int reload) {
    boolean isKnownToThrow(Class<?> exception) {
      return thrown.contains(exception.getName())
          || ThrownBefore.of(before, key).includes(exception);
    }

    private String name() {
      return key.substring(0, key.indexOf('('));
    }

    boolean isFrame(StackTraceElement frame) {
      return frame.getMethodName().equals(name()) && frame.getClassName().equals(className);
    }

    /** As a person would write it. */
    String text() {
      String simple = className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
      String name = name();
      if (name.startsWith("lambda$") && name.lastIndexOf('$') > "lambda$".length()) {
        String within = name.substring("lambda$".length(), name.lastIndexOf('$'));
        // So javac calls those of initializers.
        boolean ofInitializer = within.equals("static") || within.equals("new");
        return "a lambda in " + simple + (ofInitializer ? "" : "." + within);
      }
      String parameters =
          Stream.of(Type.getArgumentTypes(key.substring(name.length())))
              .map(type -> type.getClassName())
              .map(type -> type.substring(type.lastIndexOf('.') + 1).replace('$', '.'))
              .collect(Collectors.joining(", ", "(", ")"));
      return name.equals("<init>")
          ? "new " + simple + parameters
          : simple + "." + name + parameters;
    }
  }

  /**
   * Finds places for methods, as far as there are any.
   *
   * @param thrown what was seen of the version before, by name and descriptor
   * @return by name and descriptor
   */
  Map<String, Mark> take(
      Class<?> type,
      Collection<String> keys,
      byte[] before,
      Map<String, Set<String>> thrown,
      int reload) {
    if (free.size() < keys.size()) {
      takeFromUnloaded();
    }
    Map<String, Mark> marks = new LinkedHashMap<>();
    for (String key : keys) {
      Integer place = free.poll();
      if (place == null) {
        break;
      }
      numbers[place] = (numbers[place] + 1) % NUMBERS;
      watched[place] =
          new Watched(
              new WeakReference<>(type),
              type.getName(),
              key,
              before,
              thrown.getOrDefault(key, Set.of()),
              reload);
      ofClass.computeIfAbsent(type, each -> new ArrayList<>()).add(place);
      marks.put(key, new Mark(place, numbers[place]));
    }
    return marks;
  }

  private void takeFromUnloaded() {
    for (int place = 0; place < watched.length; place++) {
      Watched method = watched[place];
      if (method != null && method.type().refersTo(null)) {
        watched[place] = null;
        free.add(place);
      }
    }
  }

  @Nullable Watched at(Mark mark) {
    return numbers[mark.place()] == mark.number() ? watched[mark.place()] : null;
  }

  /**
   * Gives the places of a class's methods back.
   *
   * @param types gives the types that were seen at a place
   * @return the types that were ever seen of each method, in the version in which it last changed
   */
  Map<String, Set<String>> release(Class<?> type, IntFunction<Set<String>> types) {
    Map<String, Set<String>> ofMethods = seen.computeIfAbsent(type, each -> new HashMap<>());
    List<Integer> places = ofClass.remove(type);
    for (int place : places == null ? List.<Integer>of() : places) {
      Watched method = watched[place];
      if (method != null) {
        ofMethods.put(method.key(), types.apply(place));
      }
      watched[place] = null;
      free.add(place);
    }
    return ofMethods;
  }

  /** What was seen is of code that runs no longer. */
  void forget(Class<?> type) {
    seen.remove(type);
  }
}
