package dev.liveswap.engine.patch;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The patches of one method. Lives as long as the method's class, for a thread may still be on its
 * way to the original when the last patch is gone and the next one comes.
 *
 * <p>Changed by one thread at a time. Nothing that the dispatcher holds keeps the class from being
 * unloaded while there are no patches.
 */
final class Site {
  private final Class<?> type;
  private final MethodCode method;
  private final Dispatcher dispatcher;

  /** Calls the method's own code; does not matter for constructors. */
  private final MethodHandle original;

  /** What a call does that comes after the last patch has gone. */
  private final MethodHandle atRest;

  private final MethodHandle takeToken;

  /** Whether anybody may ever have been on the way to the original. */
  private boolean asksForOriginal;

  private List<Chain.Link> links = List.of();

  private Site(
      Class<?> type,
      MethodCode method,
      Dispatcher dispatcher,
      MethodHandle original,
      MethodHandle atRest,
      MethodHandle takeToken) {
    this.type = type;
    this.method = method;
    this.dispatcher = dispatcher;
    this.original = original;
    this.atRest = atRest;
    this.takeToken = takeToken;
  }

  static Site of(Lookup trusted, Class<?> type, MethodCode method, long number)
      throws ReflectiveOperationException {
    Class<?> mark = Dispatcher.mark(trusted);
    Object token = new Object();
    if (method.isConstructor()) {
      MethodType call = method.type().changeReturnType(boolean.class);
      MethodHandle nothing = MethodHandles.empty(call.erase());
      return new Site(
          type, method, Dispatcher.define(trusted, number, call), nothing, nothing, nothing);
    }
    MethodHandle original = original(trusted, type, method, mark, token);
    MethodHandle take =
        trusted.findStatic(mark, "take", MethodType.methodType(boolean.class, Object.class));
    return new Site(
        type,
        method,
        Dispatcher.define(trusted, number, method.type()),
        original,
        weakly(original),
        take.bindTo(token));
  }

  /** Calls the method with the token left, and takes care that none is left behind. */
  private static MethodHandle original(
      Lookup trusted, Class<?> type, MethodCode method, Class<?> mark, Object token)
      throws ReflectiveOperationException {
    MethodHandle leave =
        trusted
            .findStatic(mark, "leave", MethodType.methodType(void.class, Object.class))
            .bindTo(token);
    MethodHandle clear = trusted.findStatic(mark, "clear", MethodType.methodType(void.class));
    MethodHandle marked = MethodHandles.foldArguments(direct(trusted, type, method), leave);
    Class<?> result = method.type().returnType();
    MethodHandle giveBack =
        result == void.class
            ? MethodHandles.empty(MethodType.methodType(void.class, Throwable.class))
            : MethodHandles.dropArguments(MethodHandles.identity(result), 0, Throwable.class);
    return MethodHandles.tryFinally(marked, MethodHandles.foldArguments(giveBack, clear));
  }

  /** This very method: overriding does not matter (as for JVMS invokespecial). */
  private static MethodHandle direct(Lookup trusted, Class<?> type, MethodCode method)
      throws ReflectiveOperationException {
    MethodType declared =
        method.isStatic() ? method.type() : method.type().dropParameterTypes(0, 1);
    return method.isStatic()
        ? trusted.findStatic(type, method.name(), declared)
        : trusted.findSpecial(type, method.name(), declared, type);
  }

  /**
   * While a thread is in the method, its class is there, and so this site, which has the handle.
   */
  private static MethodHandle weakly(MethodHandle original) throws ReflectiveOperationException {
    MethodHandle get =
        MethodHandles.lookup()
            .findVirtual(WeakReference.class, "get", MethodType.methodType(Object.class))
            .bindTo(new WeakReference<>(original))
            .asType(MethodType.methodType(MethodHandle.class));
    MethodType erased = original.type().erase();
    return MethodHandles.foldArguments(MethodHandles.invoker(erased), get);
  }

  Class<?> type() {
    return type;
  }

  MethodCode method() {
    return method;
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  boolean isPatched() {
    return !links.isEmpty();
  }

  void add(Chain.Link link) {
    List<Chain.Link> more = new ArrayList<>(links);
    more.add(link);
    set(more);
  }

  @SuppressWarnings("ReferenceEquality") // This patch, not one that is like it.
  void remove(Chain.Link link) {
    List<Chain.Link> fewer = new ArrayList<>(links);
    fewer.removeIf(each -> each == link);
    set(fewer);
  }

  private void set(List<Chain.Link> changed) {
    links = List.copyOf(changed);
    if (method.isConstructor()) {
      dispatcher.call(links.isEmpty() ? atRest : Chain.ofConstructor(links, method.type()));
      return;
    }
    if (links.isEmpty() || links.stream().anyMatch(Chain.Link::reachesOriginal)) {
      askForOriginal();
    }
    dispatcher.call(links.isEmpty() ? atRest : Chain.of(links, original));
  }

  /** Before anybody can be sent there, and for good: who is on the way must arrive. */
  private void askForOriginal() {
    if (!asksForOriginal) {
      asksForOriginal = true;
      dispatcher.isOriginal(takeToken);
    }
  }
}
