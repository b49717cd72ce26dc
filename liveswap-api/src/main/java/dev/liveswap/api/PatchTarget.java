package dev.liveswap.api;

import dev.liveswap.api.PatchException.Reason;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A method or constructor that is about to be patched; from {@link Patch#method} or {@link
 * Patch#constructor}.
 *
 * <pre>{@code
 * Patch.method(Example.class, "greet", String.class)
 *     .replace((Example self, String name) -> "Hello modified, " + name + "!");
 *
 * Patch.method(Example.class, "greet", String.class)
 *     .wrap((Original<String> original, Example self, String name) ->
 *         original.call(self, name).toUpperCase());
 * }</pre>
 *
 * <p>Write the types of a lambda's parameters, as above, or use a method reference. Instance
 * methods and constructors take the receiver first; for a primitive type write its wrapper. Each
 * parameter must be able to hold what the method is called with, and the result must be what the
 * method returns: this is checked when the patch is made. Only of code that is written to return
 * {@code Object}, as a lambda is that returns null or just throws, the result is looked at when it
 * comes: a {@link ClassCastException} in the caller if it does not fit, a {@link
 * NullPointerException} if it is null for a primitive type.
 *
 * <p>Immutable and thread-safe: one target may be patched many times.
 */
@SuppressWarnings("overloads") // Lambdas whose parameters have types are never ambiguous.
public final class PatchTarget {
  private final Executable target;
  private final @Nullable Object instance;
  private final @Nullable Thread thread;

  private PatchTarget(Executable target, @Nullable Object instance, @Nullable Thread thread) {
    this.target = target;
    this.instance = instance;
    this.thread = thread;
  }

  static PatchTarget of(Executable target) {
    return new PatchTarget(target, null, null);
  }

  /**
   * The method or constructor.
   *
   * @return what reflection calls it
   */
  public Executable executable() {
    return target;
  }

  /**
   * Limits the patch to one object; for all others the method stays as it is. The object is not
   * kept from being collected.
   *
   * @param instance the receiver
   * @return the limited target
   * @throws PatchException {@link Reason#SIGNATURE} for a static method or a constructor, or if the
   *     object is not of the method's class
   */
  public PatchTarget on(Object instance) {
    Objects.requireNonNull(instance, "instance");
    if (Modifier.isStatic(target.getModifiers()) || !(target instanceof Method)) {
      throw new PatchException(
          Reason.SIGNATURE,
          target + " has no receiver a call could be told by: only instance methods have");
    }
    // An edit may have changed what the object is: reflection knows, the JVM does not.
    if (!target.getDeclaringClass().isAssignableFrom(instance.getClass())) {
      throw new PatchException(
          Reason.SIGNATURE,
          "an object of " + instance.getClass().getName() + " never is the receiver of " + target);
    }
    return new PatchTarget(target, instance, thread);
  }

  /**
   * Limits the patch to calls on the thread that calls this.
   *
   * @return the limited target
   */
  public PatchTarget inThisThread() {
    return inThread(Thread.currentThread());
  }

  /**
   * Limits the patch to calls on one thread. The thread is not kept from being collected.
   *
   * @param thread the thread
   * @return the limited target
   */
  public PatchTarget inThread(Thread thread) {
    return new PatchTarget(target, instance, Objects.requireNonNull(thread, "thread"));
  }

  /**
   * Replaces the method's code. A constructor's is what follows its call of {@code super(…)} or
   * {@code this(…)}, which always runs; initializers of fields belong to what follows {@code
   * super(…)}. A synchronized method still locks.
   *
   * @param code runs instead
   * @return the patch, in force
   * @throws PatchException if it cannot be made; nothing has changed then
   */
  public Patch replace(Body code) {
    return patch(code, false);
  }

  /**
   * Replaces the method's code by a handle's, whose type is checked as a lambda's is.
   *
   * @param code runs instead
   * @return the patch, in force
   * @throws PatchException if it cannot be made; nothing has changed then
   */
  public Patch replace(MethodHandle code) {
    return patch(code, false);
  }

  /**
   * Replaces the method's code by another method's, as a {@link Plugin} brings it along. That may
   * be
   *
   * <ul>
   *   <li>a static method that takes the receiver first, as a lambda does;
   *   <li>a static method without the receiver: it is dropped;
   *   <li>an instance method without the receiver. It is called on one object of its class, made
   *       now, with the constructor without parameters.
   * </ul>
   *
   * @param code runs instead; need not be accessible
   * @return the patch, in force
   * @throws PatchException if it cannot be made; nothing has changed then
   */
  public Patch replace(Method code) {
    return patch(code, false);
  }

  /**
   * As {@link #replace(Method)}, with a method of a plugin.
   *
   * @param code a method that {@link Plugin#lookup} has found
   * @return the patch, in force
   * @throws PatchException if it cannot be made; nothing has changed then
   * @throws PluginException if the symbol is no method
   */
  public Patch replace(Symbol code) {
    return replace(code.method());
  }

  /**
   * Puts code around the method's. It decides whether the {@link Original} runs, with what, and
   * what is returned.
   *
   * <p>Of a constructor, the original is what follows its call of {@code super(…)} or {@code
   * this(…)}, which has run when the code is called and does not run again. It takes the object
   * that is being made, then the parameters, as they are after that call; other parameters are seen
   * by what follows only. It may run never, once or often; if never, final fields stay as they are.
   * What it is given another object for, it does to that one.
   *
   * <p>In hot code the JIT looks through all of it; where it does not, as for a third wrap of the
   * same method, a call of the original takes some nanoseconds, and that of {@link
   * #wrap(MethodHandle)} does not box. The original of a constructor ends with an exception that
   * stands for its return, which takes a microsecond where the JIT does not see through it.
   *
   * @param code gets the original, then what the method gets
   * @return the patch, in force
   * @throws PatchException if it cannot be made; nothing has changed then. {@link
   *     Reason#NOT_PATCHABLE} for a constructor that uses a variable after {@code super(…)} which
   *     it has declared before
   */
  public Patch wrap(Around code) {
    return patch(code, true);
  }

  /**
   * Puts a handle's code around the method's.
   *
   * @param code takes the original as a {@link MethodHandle}, then what the method gets
   * @return the patch, in force
   * @throws PatchException if it cannot be made; nothing has changed then
   */
  public Patch wrap(MethodHandle code) {
    return patch(code, true);
  }

  /**
   * Puts code around any method's, without naming its types: for tracing, counting, timing.
   *
   * <pre>{@code
   * target.wrapAny((original, arguments) -> {
   *   System.out.println(Arrays.toString(arguments));
   *   return original.call(arguments);
   * });
   * }</pre>
   *
   * @param code gets the original and all arguments
   * @return the patch, in force
   * @throws PatchException if it cannot be made; nothing has changed then
   */
  public Patch wrapAny(Around.Any code) {
    return patch(code, true);
  }

  private Patch patch(Object code, boolean wraps) {
    Objects.requireNonNull(code, "code");
    return Patch.open(new Patcher.Request(target, code, wraps, instance, thread));
  }

  /** As {@link #replace(Body)}, takes no parameter. */
  public <R extends @Nullable Object> Patch replace(Body.Value0<R> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes no parameter, returns nothing. */
  public Patch replace(Body.Void0 code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes one parameter. */
  public <A extends @Nullable Object, R extends @Nullable Object> Patch replace(
      Body.Value1<A, R> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes one parameter, returns nothing. */
  public <A extends @Nullable Object> Patch replace(Body.Void1<A> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes 2 parameters. */
  public <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      Patch replace(Body.Value2<A, B, R> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes 2 parameters, returns nothing. */
  public <A extends @Nullable Object, B extends @Nullable Object> Patch replace(
      Body.Void2<A, B> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes 3 parameters. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      Patch replace(Body.Value3<A, B, C, R> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes 3 parameters, returns nothing. */
  public <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
      Patch replace(Body.Void3<A, B, C> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes 4 parameters. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      Patch replace(Body.Value4<A, B, C, D, R> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes 4 parameters, returns nothing. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object>
      Patch replace(Body.Void4<A, B, C, D> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes 5 parameters. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          R extends @Nullable Object>
      Patch replace(Body.Value5<A, B, C, D, E, R> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes 5 parameters, returns nothing. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object>
      Patch replace(Body.Void5<A, B, C, D, E> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes 6 parameters. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          F extends @Nullable Object,
          R extends @Nullable Object>
      Patch replace(Body.Value6<A, B, C, D, E, F, R> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes 6 parameters, returns nothing. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          F extends @Nullable Object>
      Patch replace(Body.Void6<A, B, C, D, E, F> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes 7 parameters. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          F extends @Nullable Object,
          G extends @Nullable Object,
          R extends @Nullable Object>
      Patch replace(Body.Value7<A, B, C, D, E, F, G, R> code) {
    return replace((Body) code);
  }

  /** As {@link #replace(Body)}, takes 7 parameters, returns nothing. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          F extends @Nullable Object,
          G extends @Nullable Object>
      Patch replace(Body.Void7<A, B, C, D, E, F, G> code) {
    return replace((Body) code);
  }

  /** As {@link #wrap(Around)}, takes no parameter. */
  public <R extends @Nullable Object> Patch wrap(Around.Value0<R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes no parameter, returns nothing. */
  public <R extends @Nullable Object> Patch wrap(Around.Void0<R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes one parameter. */
  public <A extends @Nullable Object, R extends @Nullable Object> Patch wrap(
      Around.Value1<A, R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes one parameter, returns nothing. */
  public <A extends @Nullable Object, R extends @Nullable Object> Patch wrap(
      Around.Void1<A, R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes 2 parameters. */
  public <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      Patch wrap(Around.Value2<A, B, R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes 2 parameters, returns nothing. */
  public <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      Patch wrap(Around.Void2<A, B, R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes 3 parameters. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      Patch wrap(Around.Value3<A, B, C, R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes 3 parameters, returns nothing. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      Patch wrap(Around.Void3<A, B, C, R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes 4 parameters. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      Patch wrap(Around.Value4<A, B, C, D, R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes 4 parameters, returns nothing. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      Patch wrap(Around.Void4<A, B, C, D, R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes 5 parameters. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          R extends @Nullable Object>
      Patch wrap(Around.Value5<A, B, C, D, E, R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes 5 parameters, returns nothing. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          R extends @Nullable Object>
      Patch wrap(Around.Void5<A, B, C, D, E, R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes 6 parameters. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          F extends @Nullable Object,
          R extends @Nullable Object>
      Patch wrap(Around.Value6<A, B, C, D, E, F, R> code) {
    return wrap((Around) code);
  }

  /** As {@link #wrap(Around)}, takes 6 parameters, returns nothing. */
  public <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          F extends @Nullable Object,
          R extends @Nullable Object>
      Patch wrap(Around.Void6<A, B, C, D, E, F, R> code) {
    return wrap((Around) code);
  }
}
