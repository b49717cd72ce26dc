package dev.liveswap.compiler.classes.kept;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a class folder's files: of those that lie where their class's name says, and
 * that cannot change without their stamps telling.
 *
 * @param byPlace by {@link KnownClass#place}
 */
record KnownClasses(Map<String, KnownClass> byPlace) {
  static final KnownClasses NONE = of(List.of());

  KnownClasses {
    byPlace = Map.copyOf(byPlace);
  }

  static KnownClasses of(Collection<KnownClass> classes) {
    Map<String, KnownClass> byPlace = new HashMap<>();
    classes.forEach(known -> byPlace.put(known.place(), known));
    return new KnownClasses(byPlace);
  }

  /** What is known of the file at that place, or null. */
  @Nullable KnownClass at(String place) {
    return byPlace.get(place);
  }

  Collection<KnownClass> all() {
    return byPlace.values();
  }

  int size() {
    return byPlace.size();
  }
}
