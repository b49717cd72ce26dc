package dev.liveswap.engine.patch;

import dev.liveswap.api.PatchException;
import dev.liveswap.api.PatchException.Reason;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Gives the JVM the classes with calls of dispatchers in them, and without.
 *
 * <p>The JDK's own classes are retransformed. Others may be reloaded while they are patched, and
 * after that JDK 17 retransforms what they were before: so these are redefined, from the class file
 * that they run with. For one thread at a time, which no reload may meet.
 */
final class PatchedClasses {
  private final Instrumentation instrumentation;
  private final PatchWeaver ofJdk = new PatchWeaver(definition -> {});
  private final PatchWeaver others = new PatchWeaver(this::redefinedByOthers);

  /** What the patched ones that are not the JDK's run with, without the calls. */
  private final Map<Class<?>, byte[]> classFiles = new ConcurrentHashMap<>();

  /** The thread of ours, or of a reload: it says itself what has come of it. */
  private volatile @Nullable Thread own;

  PatchedClasses(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
    instrumentation.addTransformer(ofJdk, true);
    instrumentation.addTransformer(others);
  }

  /** A debugger or another agent gives a patched class a new version. */
  private void redefinedByOthers(ClassDefinition definition) {
    if (Thread.currentThread() != own) {
      classFiles.replace(definition.getDefinitionClass(), definition.getDefinitionClassFile());
    }
  }

  /** A reload begins to redefine classes, or has ended. */
  void reloading(@Nullable Thread thread) {
    own = thread;
  }

  /** A reload has given the JVM these. */
  void reloaded(List<ClassDefinition> definitions) {
    for (ClassDefinition each : definitions) {
      classFiles.replace(each.getDefinitionClass(), each.getDefinitionClassFile());
    }
  }

  /** Whether the call is in the site's method, or would be if its class had it. */
  boolean has(Site site) {
    return weaver(site.type()).patched(site.type()).contains(site);
  }

  /** Whether calls of the method reach the site. */
  boolean isInForce(Site site) {
    return has(site) && weaver(site.type()).whyNot(site) == null;
  }

  /** Puts the call into one more method. */
  void add(Site site) {
    List<Site> after = new ArrayList<>(weaver(site.type()).patched(site.type()));
    after.add(site);
    changeFor(site, after);
  }

  /** Does so again, as the method must ask more. */
  void renew(Site site) {
    changeFor(site, weaver(site.type()).patched(site.type()));
  }

  /** Takes it out. */
  void remove(Site site) {
    List<Site> after = new ArrayList<>(weaver(site.type()).patched(site.type()));
    after.remove(site);
    change(site.type(), after);
    weaver(site.type()).forget(site);
  }

  /** The JVM is about to be given the site's class, and the call in it with that. */
  void expect(Site site) {
    Class<?> type = site.type();
    List<Site> after = new ArrayList<>(weaver(type).patched(type));
    if (!after.contains(site)) {
      after.add(site);
      weaver(type).patched(type, after);
      classFiles.computeIfAbsent(type, this::known);
    }
  }

  /** The same, but without the call. */
  void expectWithout(Site site) {
    Class<?> type = site.type();
    List<Site> after = new ArrayList<>(weaver(type).patched(type));
    after.remove(site);
    weaver(type).patched(type, after);
    weaver(type).forget(site);
    if (after.isEmpty()) {
      classFiles.remove(type);
    }
  }

  private byte[] known(Class<?> type) {
    try {
      return askJvm(type);
    } catch (UnmodifiableClassException e) {
      throw new IllegalStateException("a class that is reloaded cannot be changed", e);
    }
  }

  /** The JVM does not take a call of this site. */
  void refused(Site site, String reason) {
    weaver(site.type()).refused(site, reason);
  }

  private void changeFor(Site site, List<Site> after) {
    Class<?> type = site.type();
    PatchWeaver weaver = weaver(type);
    List<Site> before = weaver.patched(type);
    change(type, after);
    String reason = weaver.whyNot(site);
    if (reason != null) {
      // First, or the patches that it has had would go without their call, too.
      site.forgetOriginal();
      change(type, before);
      if (!before.contains(site)) {
        weaver.forget(site);
      }
      throw new PatchException(
          Reason.NOT_PATCHABLE,
          site.method().name() + " of " + type.getName() + " cannot be patched: " + reason);
    }
  }

  private void change(Class<?> type, List<Site> after) {
    PatchWeaver weaver = weaver(type);
    List<Site> before = weaver.patched(type);
    Thread outer = own;
    own = Thread.currentThread();
    try {
      if (weaver == others && before.isEmpty()) {
        classFiles.put(type, askJvm(type));
      }
      weaver.patched(type, after);
      give(type);
    } catch (UnmodifiableClassException
        | ClassNotFoundException
        | UnsupportedOperationException
        | LinkageError e) {
      weaver.patched(type, before);
      throw new PatchException(
          Reason.NOT_PATCHABLE, "the JVM does not let " + type.getName() + " be changed: " + e, e);
    } finally {
      own = outer;
      if (weaver.patched(type).isEmpty()) {
        classFiles.remove(type);
      }
    }
  }

  private void give(Class<?> type) throws UnmodifiableClassException, ClassNotFoundException {
    byte[] classFile = classFiles.get(type);
    if (classFile == null) {
      instrumentation.retransformClasses(type);
      return;
    }
    // The weaver is not asked about a class without patches.
    instrumentation.redefineClasses(new ClassDefinition(type, classFile));
  }

  private PatchWeaver weaver(Class<?> type) {
    return type.getClassLoader() == null ? ofJdk : others;
  }

  /** The class file that the JVM has of a class. */
  private byte[] askJvm(Class<?> type) throws UnmodifiableClassException {
    AtomicReference<byte[]> seen = new AtomicReference<>();
    ClassFileTransformer listener =
        new ClassFileTransformer() {
          @Override
          public byte @Nullable [] transform(
              @Nullable ClassLoader loader,
              @Nullable String name,
              @Nullable Class<?> redefined,
              @Nullable ProtectionDomain domain,
              byte[] classFile) {
            if (redefined == type) {
              seen.set(classFile);
            }
            return null;
          }
        };
    instrumentation.addTransformer(listener, true);
    try {
      instrumentation.retransformClasses(type);
    } finally {
      instrumentation.removeTransformer(listener);
    }
    byte[] classFile = seen.get();
    if (classFile == null) {
      throw new UnmodifiableClassException(type.getName());
    }
    return classFile;
  }
}
