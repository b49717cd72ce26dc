package dev.liveswap.engine.patch;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes one handle of a method's patches: the last one first, each with the one below it as its
 * original. Pure functions.
 */
final class Chain {
  private static final MethodHandle REFERS_TO;
  private static final MethodHandle IS_CURRENT;

  static {
    try {
      Lookup lookup = MethodHandles.lookup();
      REFERS_TO =
          lookup.findVirtual(
              Reference.class, "refersTo", MethodType.methodType(boolean.class, Object.class));
      IS_CURRENT =
          lookup.findStatic(
              Chain.class, "isCurrent", MethodType.methodType(boolean.class, WeakReference.class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a method of our own is missing", e);
    }
  }

  private Chain() {}

  /**
   * One patch.
   *
   * @param code makes the handle to call of the original; of the method's type
   * @param wraps whether it does anything with the original
   * @param instance the only receiver it is for, or null
   * @param thread the only thread it is for, or null
   */
  record Link(
      UnaryOperator<MethodHandle> code,
      boolean wraps,
      @Nullable WeakReference<Object> instance,
      @Nullable WeakReference<Thread> thread) {
    boolean reachesOriginal() {
      return wraps || instance != null || thread != null;
    }
  }

  /** Links what originals are called with, before a class that linking needs can be patched. */
  static void link() {
    OriginalCalls nothing =
        OriginalCalls.of(MethodHandles.empty(MethodType.methodType(void.class)));
    try {
      nothing.call();
    } catch (Throwable e) {
      throw new IllegalStateException("an original cannot be called", e);
    }
  }

  /** For methods: what a call does. */
  static MethodHandle of(List<Link> links, MethodHandle original) {
    MethodHandle chain = original;
    for (Link link : links) {
      chain = guarded(link, link.code.apply(chain), chain);
    }
    return chain;
  }

  /**
   * For constructors: what follows the call of another one; whether it was done. Where no patch is
   * for a call, the constructor itself just goes on.
   *
   * @param rest does on an object what follows in the constructor's own code
   */
  static MethodHandle ofConstructor(List<Link> links, MethodHandle rest) {
    MethodHandle original = rest;
    MethodHandle chain = goOn(rest.type());
    for (Link link : links) {
      MethodHandle code = link.code.apply(original);
      original = guarded(link, code, original);
      chain =
          guarded(
              link,
              MethodHandles.filterReturnValue(code, MethodHandles.constant(boolean.class, true)),
              chain);
    }
    return chain;
  }

  private static MethodHandle goOn(MethodType constructor) {
    return MethodHandles.dropArguments(
        MethodHandles.constant(boolean.class, false), 0, constructor.parameterList());
  }

  private static MethodHandle guarded(Link link, MethodHandle code, MethodHandle otherwise) {
    MethodHandle chain = code;
    if (link.instance != null) {
      Class<?> receiver = code.type().parameterType(0);
      MethodHandle is =
          REFERS_TO.bindTo(link.instance).asType(MethodType.methodType(boolean.class, receiver));
      chain = MethodHandles.guardWithTest(is, chain, otherwise);
    }
    if (link.thread != null) {
      chain = MethodHandles.guardWithTest(IS_CURRENT.bindTo(link.thread), chain, otherwise);
    }
    return chain;
  }

  @SuppressWarnings("UnusedMethod") // by handle
  private static boolean isCurrent(WeakReference<Thread> thread) {
    return thread.refersTo(Thread.currentThread());
  }
}
