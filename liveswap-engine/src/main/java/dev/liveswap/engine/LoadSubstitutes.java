package dev.liveswap.engine;

import java.lang.ref.WeakReference;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Class files that classes get when they are loaded, instead of what their loaders find.
 *
 * <p>Two uses: a class that was edited through the API before it was first loaded gets its new
 * version; and one whose new class file lies on disk already but belongs to a reload that did not
 * become live gets its old version, so that the program never runs a mixture. Thread-safe.
 */
final class LoadSubstitutes {
  private final Map<String, List<Substitute>> byInternalName = new ConcurrentHashMap<>();

  private record Substitute(Scope scope, WeakReference<ClassLoader> loader, byte[] classFile) {
    boolean isFor(ClassLoader defining, @Nullable ProtectionDomain domain) {
      if (scope instanceof Scope.FromOrigin place) {
        return place.origin().test(domain);
      }
      for (ClassLoader at = loader.get(); at != null; at = at.getParent()) {
        if (at == defining) {
          return true;
        }
      }
      return false;
    }

    boolean sameScope(Scope other) {
      return other instanceof Scope.InLoader in ? loader.get() == in.loader() : scope.equals(other);
    }
  }

  /** What {@link Scope.InLoader} names is held weakly, here by a scope that names nothing. */
  private static final Scope NO_ORIGIN = new Scope.InLoader(ClassLoader.getPlatformClassLoader());

  void put(String internalName, Scope scope, byte[] classFile) {
    Substitute substitute =
        scope instanceof Scope.InLoader in
            ? new Substitute(NO_ORIGIN, new WeakReference<>(in.loader()), classFile)
            : new Substitute(scope, new WeakReference<>(null), classFile);
    byInternalName.merge(
        internalName,
        List.of(substitute),
        (old, added) ->
            Stream.concat(old.stream().filter(known -> !known.sameScope(scope)), added.stream())
                .toList());
  }

  void remove(String internalName, Scope scope) {
    byInternalName.computeIfPresent(
        internalName,
        (name, old) -> {
          List<Substitute> left = old.stream().filter(known -> !known.sameScope(scope)).toList();
          return left.isEmpty() ? null : left;
        });
  }

  byte @Nullable [] get(
      String internalName, ClassLoader defining, @Nullable ProtectionDomain domain) {
    for (Substitute substitute : byInternalName.getOrDefault(internalName, List.of())) {
      if (substitute.isFor(defining, domain)) {
        return substitute.classFile();
      }
    }
    return null;
  }
}
