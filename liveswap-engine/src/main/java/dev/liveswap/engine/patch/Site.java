package dev.liveswap.engine.patch;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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

  /** What is around all patches. */
  private final UnaryOperator<MethodHandle> around;

  /** Whether anybody may ever have been on the way to the original. */
  private boolean asksForOriginal;

  private List<Chain.Link> links = List.of();

  private Site(
      Class<?> type,
      MethodCode method,
      Dispatcher dispatcher,
      MethodHandle original,
      MethodHandle atRest,
      MethodHandle takeToken,
      UnaryOperator<MethodHandle> around) {
    this.type = type;
    this.method = method;
    this.dispatcher = dispatcher;
    this.original = original;
    this.atRest = atRest;
    this.takeToken = takeToken;
    this.around = around;
  }

  static Site of(Lookup trusted, Class<?> type, MethodCode method, long number)
      throws ReflectiveOperationException {
    Class<?> mark = Dispatcher.mark(trusted);
    int token = Math.toIntExact(number + 1);
    if (method.isConstructor()) {
      MethodType call = method.type().changeReturnType(boolean.class);
      MethodHandle nothing = MethodHandles.empty(call.erase());
      return new Site(
          type,
          method,
          Dispatcher.define(trusted, number, call),
          nothing,
          nothing,
          nothing,
          UnaryOperator.identity());
    }
    MethodHandle original = original(trusted, type, method, mark, token);
    MethodHandle take =
        trusted.findStatic(
            mark,
            isJdk(type) ? "takeOrBusy" : "take",
            MethodType.methodType(boolean.class, int.class));
    Site site =
        new Site(
            type,
            method,
            Dispatcher.define(trusted, number, method.type()),
            original,
            weakly(original),
            MethodHandles.insertArguments(take, 0, token),
            isJdk(type) ? busy(trusted, mark) : UnaryOperator.identity());
    if (isJdk(type)) {
      site.askForOriginal();
    }
    return site;
  }

  private static boolean isJdk(Class<?> type) {
    return type.getClassLoader() == null;
  }

  /** Calls the method with the token left, and takes care that none is left behind. */
  private static MethodHandle original(
      Lookup trusted, Class<?> type, MethodCode method, Class<?> mark, int token)
      throws ReflectiveOperationException {
    // Erased, for the JDK keeps the last types that a tryFinally had, and with them their loader.
    MethodHandle direct = direct(trusted, type, method).asType(method.type().erase());
    MethodHandle original =
        isJdk(type)
            ? leaving(trusted, mark, token, direct, boolean.class, "leaveForJdk", "returnedToJdk")
            : nearOrFar(trusted, mark, token, direct);
    return original.asType(method.type());
  }

  /** Where the thread's mark is in the table there is nothing that C2 does not see through. */
  private static MethodHandle nearOrFar(
      Lookup trusted, Class<?> mark, int token, MethodHandle direct)
      throws ReflectiveOperationException {
    return MethodHandles.guardWithTest(
        trusted.findStatic(mark, "isNear", MethodType.methodType(boolean.class)),
        leaving(trusted, mark, token, direct, void.class, "leaveNear", "returnedNear"),
        leaving(trusted, mark, token, direct, void.class, "leave", "returned"));
  }

  /**
   * @param handedOn what the second method needs of the first
   */
  private static MethodHandle leaving(
      Lookup trusted,
      Class<?> mark,
      int token,
      MethodHandle direct,
      Class<?> handedOn,
      String leave,
      String returned)
      throws ReflectiveOperationException {
    MethodHandle before =
        MethodHandles.insertArguments(
            trusted.findStatic(mark, leave, MethodType.methodType(handedOn, int.class)), 0, token);
    Class<?>[] more = handedOn == void.class ? new Class<?>[0] : new Class<?>[] {handedOn};
    MethodHandle after =
        trusted.findStatic(mark, returned, MethodType.methodType(void.class, more));
    MethodHandle called =
        MethodHandles.tryFinally(
            MethodHandles.dropArguments(direct, 0, more),
            finished(direct.type().returnType(), after));
    return MethodHandles.foldArguments(called, before);
  }

  /** {@code (Throwable, result, before…)result}, which does something with what was before. */
  private static MethodHandle finished(Class<?> result, MethodHandle returned) {
    if (result == void.class) {
      return MethodHandles.dropArguments(returned, 0, Throwable.class);
    }
    MethodHandle giveBack =
        MethodHandles.dropArguments(
            MethodHandles.identity(result), 1, returned.type().parameterList());
    MethodHandle last = MethodHandles.dropArguments(returned, 0, result);
    return MethodHandles.dropArguments(
        MethodHandles.foldArguments(giveBack, last), 0, Throwable.class);
  }

  /** Marks the thread while the patches run. */
  private static UnaryOperator<MethodHandle> busy(Lookup trusted, Class<?> mark)
      throws ReflectiveOperationException {
    MethodType nothing = MethodType.methodType(void.class);
    MethodHandle begin = trusted.findStatic(mark, "begin", nothing);
    MethodHandle end = trusted.findStatic(mark, "end", nothing);
    return chain ->
        MethodHandles.foldArguments(
            MethodHandles.tryFinally(chain, finished(chain.type().returnType(), end)), begin);
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
    dispatcher.call(links.isEmpty() ? atRest : around.apply(Chain.of(links, original)));
  }

  /** Before anybody can be sent there, and for good: who is on the way must arrive. */
  private void askForOriginal() {
    if (!asksForOriginal) {
      asksForOriginal = true;
      dispatcher.isOriginal(takeToken);
    }
  }
}
