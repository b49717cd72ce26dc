package dev.liveswap.api;

import dev.liveswap.api.PatchException.Reason;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Other code for a method of the running program, until it is closed.
 *
 * <pre>{@code
 * Patch patch = Patch.method(Example.class, "greet", String.class)
 *     .replace((Example self, String name) -> "Hello modified, " + name + "!");
 * …
 * patch.close(); // as it was
 * }</pre>
 *
 * <p>Any method or constructor with code can be patched: private and static ones, those of
 * libraries and of the JDK too. Not native ones, not the JIT's intrinsics (such as {@code
 * Math.max}), of which compiled code does not look at the code, and not what patching itself needs;
 * a {@link PatchException} says so. While the code of a patch of a JDK method runs, its thread
 * meets no patches of JDK methods, as that code is made of such methods itself.
 *
 * <p><b>Atomic.</b> A patch is in force for every call that begins after {@link
 * PatchTarget#replace} or {@link PatchTarget#wrap} has returned, and for none that begins after
 * {@link #close} has. In between each call runs the old or the new code, whole. Calls that are
 * running finish in the code they began with.
 *
 * <p><b>Stacking.</b> A later patch of the same method is around the earlier ones: it runs first,
 * and the {@link Original} it gets is the next one. They may be closed in any order.
 *
 * <p><b>Overriding.</b> Patched is the code of the class that declares it. Subclasses that inherit
 * it are patched with it; those that override it are not.
 *
 * <p><b>Cost.</b> None for a method that is not patched: with its last patch a class gets back the
 * code it had. Only a constructor that was wrapped goes on asking, which takes a nanosecond. A
 * replaced one costs, once compiled, what a call of the patch's own code costs. A call that comes
 * to the original costs some nanoseconds more.
 *
 * <p><b>Reload.</b> A patch stays when the class is reloaded, around its new version. While that
 * has no such method, {@link #isInForce} is false; when the method comes back, so does the patch. A
 * method that a reload has added can be patched as any other; a constructor that one has added
 * cannot.
 *
 * <p>Without the agent every attempt to patch throws a {@link PatchException} with {@link
 * Reason#NO_AGENT}. All methods are thread-safe, and may be called from inside a patched method.
 */
public final class Patch implements AutoCloseable {
  private static final Set<Patch> OPEN = Collections.synchronizedSet(new LinkedHashSet<>());

  private final Executable target;
  private final Patcher.Applied applied;
  private boolean closed;

  private Patch(Executable target, Patcher.Applied applied) {
    this.target = target;
    this.applied = applied;
  }

  /**
   * Chooses a method by its name, which must be the only one of that name.
   *
   * @param type the class or interface that declares it
   * @param name the method's name
   * @return the target
   * @throws PatchException {@link Reason#NO_SUCH_METHOD} or {@link Reason#AMBIGUOUS}; the message
   *     lists the methods there are
   */
  public static PatchTarget method(Class<?> type, String name) {
    requireNamed(type, name);
    List<Method> named = named(type, name);
    if (named.isEmpty()) {
      throw noSuchMethod(type, name);
    }
    if (named.size() > 1) {
      throw new PatchException(
          Reason.AMBIGUOUS,
          type.getName()
              + " has several methods "
              + name
              + ": "
              + list(named)
              + ". Name the parameter types, as in Patch.method("
              + type.getSimpleName()
              + ".class, \""
              + name
              + "\", int.class); new Class<?>[0] for none");
    }
    return PatchTarget.of(named.get(0));
  }

  /**
   * Chooses a method.
   *
   * @param type the class or interface that declares it
   * @param name the method's name
   * @param parameters the types of its parameters, without the receiver
   * @return the target
   * @throws PatchException {@link Reason#NO_SUCH_METHOD}; the message lists the methods there are
   */
  public static PatchTarget method(Class<?> type, String name, Class<?>... parameters) {
    requireNamed(type, name);
    requireAll(parameters);
    Method found = null;
    for (Method each : named(type, name)) {
      if (Arrays.equals(each.getParameterTypes(), parameters)) {
        found = each;
      }
    }
    if (found == null) {
      throw noSuchMethod(type, name + PatchMessages.parameters(parameters));
    }
    return PatchTarget.of(found);
  }

  /**
   * Chooses a method of a class that is known by name, as {@link #method(Class, String, Class[])}
   * does; with no parameter types as {@link #method(Class, String)} does.
   *
   * @param className binary name (JLS 13.1); looked for by the calling thread's context class
   *     loader. The class is loaded if need be, but not initialized
   * @param name the method's name
   * @param parameters the types of its parameters, or none if the name says enough
   * @return the target
   * @throws PatchException {@link Reason#NO_SUCH_CLASS}, {@link Reason#NO_SUCH_METHOD} or {@link
   *     Reason#AMBIGUOUS}
   */
  public static PatchTarget method(String className, String name, Class<?>... parameters) {
    Objects.requireNonNull(className, "className");
    requireAll(parameters);
    Class<?> type = find(className);
    return parameters.length == 0 ? method(type, name) : method(type, name, parameters);
  }

  /**
   * Chooses a method.
   *
   * @param method need not be accessible
   * @return the target
   */
  public static PatchTarget method(Method method) {
    return PatchTarget.of(Objects.requireNonNull(method, "method"));
  }

  /**
   * Chooses a constructor.
   *
   * @param type its class
   * @param parameters the types of its parameters, as reflection has them: the outer object of an
   *     inner class is the first
   * @return the target
   * @throws PatchException {@link Reason#NO_SUCH_METHOD}; the message lists those there are
   */
  public static PatchTarget constructor(Class<?> type, Class<?>... parameters) {
    Objects.requireNonNull(type, "type");
    requireAll(parameters);
    try {
      return constructor(type.getDeclaredConstructor(parameters));
    } catch (NoSuchMethodException e) {
      throw new PatchException(
          Reason.NO_SUCH_METHOD,
          type.getName()
              + " has no constructor "
              + PatchMessages.parameters(parameters)
              + "; it has "
              + (type.isInterface() ? "none" : list(List.of(type.getDeclaredConstructors()))),
          e);
    }
  }

  /**
   * Chooses a constructor.
   *
   * @param constructor need not be accessible
   * @return the target
   */
  public static PatchTarget constructor(Constructor<?> constructor) {
    return PatchTarget.of(Objects.requireNonNull(constructor, "constructor"));
  }

  /**
   * All patches that are open.
   *
   * @return a snapshot, the oldest first
   */
  public static List<Patch> all() {
    synchronized (OPEN) {
      return List.copyOf(OPEN);
    }
  }

  /** Closes all patches, whoever made them, the newest first. */
  public static void unpatchAll() {
    close(patch -> true);
  }

  /**
   * Closes all patches of a class's methods and constructors, the newest first.
   *
   * @param type the class that declares them
   */
  public static void unpatchAll(Class<?> type) {
    Objects.requireNonNull(type, "type");
    close(patch -> patch.target.getDeclaringClass() == type);
  }

  /** Closes the patches whose code comes from a loader, or whose target does. */
  static void closeOf(ClassLoader loader) {
    close(
        patch ->
            patch.applied.origin() == loader
                || patch.target.getDeclaringClass().getClassLoader() == loader);
  }

  private static void close(Predicate<Patch> which) {
    List<Patch> open = new ArrayList<>(all());
    Collections.reverse(open);
    for (Patch patch : open) {
      if (which.test(patch)) {
        patch.close();
      }
    }
  }

  static Patch open(Patcher.Request request) {
    Patcher patcher = Liveswap.patcher();
    if (patcher == null) {
      throw new PatchException(
          Reason.NO_AGENT,
          "this JVM was started without the Liveswap agent, so nothing can be patched: start it"
              + " with -javaagent: and the path that './liveswap path' prints");
    }
    Patch patch = new Patch(request.target(), patcher.patch(request));
    OPEN.add(patch);
    return patch;
  }

  /**
   * The patched method or constructor.
   *
   * @return what reflection calls it
   */
  public Executable target() {
    return target;
  }

  /**
   * Whether {@link #close} has not been called.
   *
   * @return whether the patch is open
   */
  public synchronized boolean isOpen() {
    return !closed;
  }

  /**
   * Whether calls of the method reach the patch.
   *
   * @return false once it is closed, and while the class is in a version without the method
   */
  public synchronized boolean isInForce() {
    return !closed && applied.isInForce();
  }

  /**
   * Takes the patch out. With its last patch a method is exactly what it was. Closing again does
   * nothing.
   */
  @Override
  public synchronized void close() {
    if (!closed) {
      applied.remove();
      closed = true;
      OPEN.remove(this);
    }
  }

  @Override
  public String toString() {
    return "Patch of " + target + (isOpen() ? "" : " (closed)");
  }

  private static void requireNamed(Class<?> type, String name) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
  }

  private static void requireAll(Class<?>[] parameters) {
    Objects.requireNonNull(parameters, "parameters");
    for (Class<?> each : parameters) {
      Objects.requireNonNull(each, "the type of a parameter");
    }
  }

  private static Class<?> find(String className) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    try {
      return Class.forName(className, false, context);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new PatchException(
          Reason.NO_SUCH_CLASS,
          "no class "
              + className
              + " is found from the context class loader: write its binary name, as in"
              + " com.acme.Order$Line, or pass the Class itself",
          e);
    }
  }

  /** Bridges (JLS 15.12.4.5) only call the method that was written: they don't count. */
  private static List<Method> named(Class<?> type, String name) {
    List<Method> named = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(name) && !method.isBridge()) {
        named.add(method);
      }
    }
    return named;
  }

  private static PatchException noSuchMethod(Class<?> type, String wanted) {
    return new PatchException(Reason.NO_SUCH_METHOD, PatchMessages.noSuchMethod(type, wanted));
  }

  private static String list(List<? extends Executable> members) {
    return members.stream().map(PatchMessages::shortly).sorted().collect(Collectors.joining(", "));
  }
}
