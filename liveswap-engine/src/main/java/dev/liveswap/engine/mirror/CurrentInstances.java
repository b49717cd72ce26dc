package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.ClassView.Views;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Whether an object is an instance of an interface by the current version of its class. */
final class CurrentInstances implements BiPredicate<Class<?>, Object> {
  private final Views views;

  CurrentInstances(Views views) {
    this.views = views;
  }

  @Override
  public boolean test(Class<?> type, Object object) {
    return type.isInterface() && isAbove(type, object.getClass());
  }

  /** As {@code Class.isAssignableFrom}. */
  boolean isAssignable(Class<?> type, Class<?> from) {
    boolean asTheJvmSays =
        type.isPrimitive() || from.isPrimitive() || from.isArray() || type == Object.class;
    return asTheJvmSays ? type.isAssignableFrom(from) : isAbove(type, from);
  }

  private boolean isAbove(Class<?> type, Class<?> from) {
    Set<Class<?>> seen = new HashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      Class<?> at = open.pop();
      if (at == type) {
        return true;
      }
      if (seen.add(at)) {
        ClassView view = views.of(at);
        Collections.addAll(
            open, view == null ? at.getInterfaces() : Types.named(at, view.facts().interfaces()));
        Class<?> superclass = views.superclass(at);
        if (superclass != null) {
          open.add(superclass);
        }
      }
    }
    return false;
  }
}
