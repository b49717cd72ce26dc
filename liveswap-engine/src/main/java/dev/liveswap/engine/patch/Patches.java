package dev.liveswap.engine.patch;

import dev.liveswap.api.PatchException;
import dev.liveswap.api.PatchException.Reason;
import dev.liveswap.api.Patcher;
import dev.liveswap.engine.base.TrustedLookup;
import dev.liveswap.engine.link.LinkHook;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.ref.WeakReference;
import java.lang.reflect.Executable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All patches of this JVM. The first patch of a method and the last one change its class's code, at
 * a safepoint; those in between only change what the dispatcher calls. Thread-safe.
 */
public final class Patches implements Patcher {
  private final Lookup trusted;
  private final Refusals refusals;
  private final PatchedClasses classes;
  private final ReentrantLock oneAtATime;
  private long dispatchers;

  /** The sites of a class that has ever been patched. Goes with the class. */
  private final ClassValue<Map<MethodCode, Site>> sites =
      new ClassValue<>() {
        @Override
        protected Map<MethodCode, Site> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private Patches(Instrumentation instrumentation, Lookup trusted, ReentrantLock oneAtATime) {
    this.trusted = trusted;
    this.oneAtATime = oneAtATime;
    this.classes = new PatchedClasses(instrumentation);
    this.refusals = new Refusals(instrumentation);
  }

  /**
   * Starts; once in a JVM.
   *
   * @param instrumentation of this JVM, able to retransform classes
   * @param oneAtATime held while a class is patched, and by reloads
   * @return what patches
   */
  public static Patches open(Instrumentation instrumentation, ReentrantLock oneAtATime) {
    Chain.link();
    return new Patches(
        instrumentation, LinkHook.lookup(TrustedLookup.from(instrumentation)), oneAtATime);
  }

  /**
   * A reload is about to redefine classes, or has ended; holds the lock.
   *
   * @param thread the reload's, or null
   */
  public void reloading(@Nullable Thread thread) {
    classes.reloading(thread);
  }

  /**
   * A reload has redefined classes, some of which may be patched; holds the lock.
   *
   * @param definitions what it has given the JVM
   */
  public void reloaded(List<ClassDefinition> definitions) {
    classes.reloaded(definitions);
  }

  @Override
  public Applied patch(Request request) {
    Executable target = request.target();
    Class<?> type = target.getDeclaringClass();
    boolean reachesOriginal =
        request.wraps() || request.instance() != null || request.thread() != null;
    refusals.check(target, reachesOriginal);
    MethodCode method = MethodCode.of(target);
    PatchCode code = PatchCode.of(trusted, request, method.type());
    Chain.Link link =
        new Chain.Link(
            code.handle(), request.wraps(), weak(request.instance()), weak(request.thread()));
    oneAtATime.lock();
    try {
      Site site = site(type, method);
      add(site, link);
      return new InForce(site, link, target, code.origin());
    } finally {
      oneAtATime.unlock();
    }
  }

  private static <T> @Nullable WeakReference<T> weak(@Nullable T object) {
    return object == null ? null : new WeakReference<>(object);
  }

  private Site site(Class<?> type, MethodCode method) {
    Map<MethodCode, Site> known = sites.get(type);
    Site site = known.get(method);
    if (site == null) {
      try {
        site = Site.of(trusted, type, method, dispatchers++);
      } catch (ReflectiveOperationException e) {
        throw new PatchException(
            Reason.NOT_PATCHABLE,
            type.getName()
                + "."
                + method.name()
                + " was added by a reload and has no place of its own in the JVM: patch a method that"
                + " calls it, reload the class with the code you want, or restart the program",
            e);
      }
      known.put(method, site);
    }
    return site;
  }

  private void add(Site site, Chain.Link link) {
    boolean more = site.needsMore(link);
    boolean first = !classes.has(site);
    try {
      if (first) {
        site.add(link);
        classes.add(site);
      } else {
        if (more) {
          classes.renew(site);
        }
        site.add(link);
      }
    } catch (PatchException e) {
      if (first) {
        site.remove(link);
      }
      if (more) {
        site.forgetOriginal();
      }
      throw e;
    }
  }

  private void remove(Site site, Chain.Link link) {
    oneAtATime.lock();
    try {
      site.remove(link);
      if (!site.isPatched() && !site.staysAsked()) {
        classes.remove(site);
      }
    } finally {
      oneAtATime.unlock();
    }
  }

  private final class InForce implements Applied {
    private final Site site;
    private final Chain.Link link;
    private final Executable target;
    private final @Nullable ClassLoader origin;

    InForce(Site site, Chain.Link link, Executable target, @Nullable ClassLoader origin) {
      this.site = site;
      this.link = link;
      this.target = target;
      this.origin = origin;
    }

    @Override
    public void remove() {
      Patches.this.remove(site, link);
    }

    /** Reflection knows the current version of the class. */
    @Override
    public boolean isInForce() {
      if (!classes.isInForce(site)) {
        return false;
      }
      for (Executable each :
          site.method().isConstructor()
              ? site.type().getDeclaredConstructors()
              : site.type().getDeclaredMethods()) {
        if (each.equals(target) && MethodCode.of(each).equals(site.method())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public @Nullable ClassLoader origin() {
      return origin;
    }
  }
}
