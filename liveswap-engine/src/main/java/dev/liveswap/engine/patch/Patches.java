package dev.liveswap.engine.patch;

import dev.liveswap.api.PatchException;
import dev.liveswap.api.PatchException.Reason;
import dev.liveswap.api.Patcher;
import dev.liveswap.engine.base.TrustedLookup;
import dev.liveswap.engine.link.LinkHook;
import dev.liveswap.engine.patch.CodePlaces.CodePlace;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.ref.WeakReference;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
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
  private final CodePlaces places;
  private long dispatchers;

  /** The methods of a class that have ever been patched. Go with the class. */
  private final ClassValue<Map<MethodCode, PatchedMethod>> methods =
      new ClassValue<>() {
        @Override
        protected Map<MethodCode, PatchedMethod> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  /** Those that have patches now. */
  private final Set<PatchedMethod> patched = new LinkedHashSet<>();

  private Patches(
      Instrumentation instrumentation,
      Lookup trusted,
      ReentrantLock oneAtATime,
      CodePlaces places) {
    this.trusted = trusted;
    this.places = places;
    this.oneAtATime = oneAtATime;
    this.classes = new PatchedClasses(instrumentation);
    this.refusals = new Refusals(instrumentation);
  }

  /**
   * Starts; once in a JVM.
   *
   * @param instrumentation of this JVM, able to retransform classes
   * @param oneAtATime held while a class is patched, and by reloads
   * @param places where the code of methods is; asked with the lock held
   * @return what patches
   */
  public static Patches open(
      Instrumentation instrumentation, ReentrantLock oneAtATime, CodePlaces places) {
    Chain.link();
    return new Patches(
        instrumentation, LinkHook.lookup(TrustedLookup.from(instrumentation)), oneAtATime, places);
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

  /**
   * A reload is about to give the JVM new versions of classes, in which code of methods may be
   * elsewhere; holds the lock.
   *
   * @param changed the classes that declare such methods
   * @param after where the code will be
   * @param definitions what it gives the JVM
   * @return the patches that move
   */
  public Moves moving(Set<Class<?>> changed, CodePlaces after, List<ClassDefinition> definitions) {
    List<Moves.Move> moves = new ArrayList<>();
    for (PatchedMethod each : patched) {
      Site to = changed.contains(each.type()) ? siteAfter(each, after) : null;
      if (to != null && !to.equals(each.site())) {
        moves.add(new Moves.Move(each, each.site(), to));
      }
    }
    return new Moves(
        classes,
        definitions.stream()
            .map(ClassDefinition::getDefinitionClass)
            .collect(Collectors.toCollection(HashSet::new)),
        moves);
  }

  /** Null where the patches stay, and wait for the method to come back. */
  private @Nullable Site siteAfter(PatchedMethod patched, CodePlaces after) {
    MethodCode method = patched.method();
    if (method.isConstructor()) {
      return null;
    }
    CodePlace place =
        after.find(patched.type(), method.name(), method.descriptor(), method.isStatic());
    try {
      return place == null ? null : patched.at(place, dispatchers++);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a reload has not put a method where it says: " + place, e);
    }
  }

  @Override
  public Applied patch(Request request) {
    Executable target = request.target();
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
      PatchedMethod patching = method(target, method);
      add(patching.site(), link);
      patched.add(patching);
      return new InForce(patching, link, target, code.origin());
    } finally {
      oneAtATime.unlock();
    }
  }

  private static <T> @Nullable WeakReference<T> weak(@Nullable T object) {
    return object == null ? null : new WeakReference<>(object);
  }

  private PatchedMethod method(Executable target, MethodCode method) {
    Class<?> type = target.getDeclaringClass();
    Map<MethodCode, PatchedMethod> known = methods.get(type);
    PatchedMethod found = known.get(method);
    CodePlace place = place(target, method);
    try {
      if (found == null) {
        found = new PatchedMethod(trusted, type, method, place, dispatchers++);
        known.put(method, found);
      } else if (!patched.contains(found)) {
        found.movedTo(found.at(place, dispatchers++));
      }
      return found;
    } catch (ReflectiveOperationException e) {
      throw gone(target, e);
    }
  }

  private CodePlace place(Executable target, MethodCode method) {
    Class<?> type = target.getDeclaringClass();
    CodePlace own = new CodePlace(type, method.name(), method.descriptor(), method.isStatic());
    if (method.isConstructor()) {
      return own;
    }
    CodePlace place = places.find(type, method.name(), method.descriptor(), method.isStatic());
    if (place == null) {
      throw gone(target, null);
    }
    return place;
  }

  private static PatchException gone(Executable target, @Nullable Exception cause) {
    String message =
        target + " is not in the class's present version: a reload has removed or changed it";
    return cause == null
        ? new PatchException(Reason.NO_SUCH_METHOD, message)
        : new PatchException(Reason.NO_SUCH_METHOD, message, cause);
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

  private void remove(PatchedMethod method, Chain.Link link) {
    oneAtATime.lock();
    try {
      Site site = method.site();
      site.remove(link);
      if (!site.isPatched()) {
        patched.remove(method);
        if (!site.staysAsked()) {
          classes.remove(site);
        }
      }
    } finally {
      oneAtATime.unlock();
    }
  }

  private final class InForce implements Applied {
    private final PatchedMethod method;
    private final Chain.Link link;
    private final Executable target;
    private final @Nullable ClassLoader origin;

    InForce(
        PatchedMethod method, Chain.Link link, Executable target, @Nullable ClassLoader origin) {
      this.method = method;
      this.link = link;
      this.target = target;
      this.origin = origin;
    }

    @Override
    public void remove() {
      Patches.this.remove(method, link);
    }

    /** Reflection knows the current version of the class. */
    @Override
    public boolean isInForce() {
      if (!classes.isInForce(method.site())) {
        return false;
      }
      for (Executable each :
          method.method().isConstructor()
              ? method.type().getDeclaredConstructors()
              : method.type().getDeclaredMethods()) {
        if (each.equals(target) && MethodCode.of(each).equals(method.method())) {
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
