package dev.liveswap.engine.state;

import dev.liveswap.engine.fit.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which classes are below edited ones, as loaders find them: also classes that nobody has loaded
 * yet, whose supertypes the index of loaded classes does not know. Thread-safe.
 */
final class Descent {
  private static final Set<String> PLATFORM = Set.of("java/", "javax/", "jdk/", "sun/");

  private @Nullable Concern concern;
  private final Map<ClassLoader, Map<String, Boolean>> known = new WeakHashMap<>();

  /** Whether one of some classes is, or is below, one that a concern names. */
  boolean anyBelow(Concern now, LoaderView view, ClassLoader loader, Set<String> names) {
    if (now.names().isEmpty()) {
      return false;
    }
    for (String name : names) {
      if (isBelow(now, view, loader, name)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBelow(Concern now, LoaderView view, ClassLoader loader, String name) {
    if (now.names().contains(name)) {
      return true;
    }
    if (PLATFORM.stream().anyMatch(name::startsWith)) {
      return false;
    }
    Boolean before = remembered(now, loader, name);
    if (before != null) {
      return before;
    }
    // Reading a class may call its loader: never with a lock in hand.
    boolean below = false;
    for (String parent : parents(view.current(name))) {
      below |= isBelow(now, view, loader, parent);
    }
    remember(now, loader, name, below);
    return below;
  }

  private static List<String> parents(@Nullable Shape shape) {
    if (shape == null) {
      return List.of();
    }
    List<String> parents = new ArrayList<>(shape.interfaces());
    String superName = shape.superName();
    if (superName != null) {
      parents.add(superName);
    }
    return parents;
  }

  @SuppressWarnings("ReferenceEquality") // each reload makes a new one
  private synchronized @Nullable Boolean remembered(Concern now, ClassLoader loader, String name) {
    if (concern != now) {
      known.clear();
      concern = now;
    }
    return known.getOrDefault(loader, Map.of()).get(name);
  }

  @SuppressWarnings("ReferenceEquality") // each reload makes a new one
  private synchronized void remember(Concern now, ClassLoader loader, String name, boolean below) {
    if (concern == now) {
      known.computeIfAbsent(loader, each -> new HashMap<>()).put(name, below);
    }
  }
}
