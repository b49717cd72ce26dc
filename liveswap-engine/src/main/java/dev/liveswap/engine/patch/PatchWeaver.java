package dev.liveswap.engine.patch;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the call of the dispatcher into patched methods, whenever the JVM is given their class: when
 * it is patched and when it is reloaded. Any thread calls it, with the JVM's locks of the class: so
 * it takes none.
 */
final class PatchWeaver implements ClassFileTransformer {
  private final Consumer<ClassDefinition> redefined;

  private volatile Map<Class<?>, List<Site>> patched = Map.of();

  /** What has no call in the version that its class has now, and why. */
  private final Map<Site, String> without = new ConcurrentHashMap<>();

  /**
   * @param redefined is told what a class is given, before anything is put into it
   */
  PatchWeaver(Consumer<ClassDefinition> redefined) {
    this.redefined = redefined;
  }

  /** From now on these are the methods with patches; one thread at a time. */
  void patched(Class<?> type, List<Site> sites) {
    Map<Class<?>, List<Site>> changed = new HashMap<>(patched);
    if (sites.isEmpty()) {
      changed.remove(type);
    } else {
      changed.put(type, List.copyOf(sites));
    }
    patched = Map.copyOf(changed);
  }

  List<Site> patched(Class<?> type) {
    return patched.getOrDefault(type, List.of());
  }

  /** Why the version that its class has now has no call of a site, or null if it has one. */
  @Nullable String whyNot(Site site) {
    return without.get(site);
  }

  void refused(Site site, String reason) {
    without.put(site, reason);
  }

  void forget(Site site) {
    without.remove(site);
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefinedType,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    List<Site> sites = redefinedType == null ? null : patched.get(redefinedType);
    if (sites == null || redefinedType == null) {
      return null;
    }
    redefined.accept(new ClassDefinition(redefinedType, classFile));
    try {
      DispatcherCalls.Woven woven = DispatcherCalls.into(classFile, sites);
      sites.forEach(without::remove);
      without.putAll(woven.without());
      return woven.classFile();
    } catch (RuntimeException e) {
      // The JVM ignores what a transformer throws.
      sites.forEach(site -> without.put(site, "it does not take a call: " + e.getMessage()));
      return null;
    }
  }
}
