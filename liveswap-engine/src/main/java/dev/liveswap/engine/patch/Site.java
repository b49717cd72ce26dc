package dev.liveswap.engine.patch;

import dev.liveswap.api.PatchException;
import dev.liveswap.api.PatchException.Reason;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The patches of one method. Lives as long as the method's class, for a thread may still be on its
 * way to the original when the last patch is gone and the next one comes.
 *
 * <p>Changed by one thread at a time. Nothing that the dispatcher holds keeps the class from being
 * unloaded while there are no patches.
 */
abstract class Site {
  private final Class<?> type;
  private final MethodCode method;
  private final Dispatcher dispatcher;
  private final MethodHandle takeToken;

  /** Whether anybody may ever have been on the way to the original. */
  private volatile boolean asksForOriginal;

  private List<Chain.Link> links = List.of();

  private Site(Class<?> type, MethodCode method, Dispatcher dispatcher, MethodHandle takeToken) {
    this.type = type;
    this.method = method;
    this.dispatcher = dispatcher;
    this.takeToken = takeToken;
  }

  /**
   * Where the JVM has a method.
   *
   * @param number never used before in this JVM
   * @param token stands for the method, wherever it is; never 0
   */
  static Site of(Lookup trusted, Class<?> type, MethodCode method, long number, int token)
      throws ReflectiveOperationException {
    return method.isConstructor()
        ? new OfConstructor(trusted, type, method, number, token)
        : new OfMethod(trusted, type, method, number, token);
  }

  private static MethodHandle take(Lookup trusted, String name, int token)
      throws ReflectiveOperationException {
    return MethodHandles.insertArguments(
        trusted.findStatic(
            Dispatcher.mark(trusted), name, MethodType.methodType(boolean.class, int.class)),
        0,
        token);
  }

  /** What a call does. */
  abstract MethodHandle chain(List<Chain.Link> links);

  /** What a call does that comes after the last patch has gone. */
  abstract MethodHandle atRest();

  /** Whether callers may be on the way to the original from now on. */
  abstract boolean reachesOriginal(List<Chain.Link> links);

  /**
   * Whether the method's class must be given anew for one more patch, if it has some already.
   *
   * @throws PatchException if it cannot be made ready for it
   */
  abstract boolean needsMore(Chain.Link link);

  /** Whether the method's class must keep the call after the last patch is closed. */
  abstract boolean staysAsked();

  /** {@link #needsMore} is undone: the class was not given anew. */
  void forgetOriginal() {
    asksForOriginal = false;
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

  /** Any thread may ask. */
  boolean asksForOriginal() {
    return asksForOriginal;
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

  /** Has the patches of another place from now on, too. */
  void takeOver(Site other) {
    set(other.links);
  }

  /** Has none any more. */
  void clear() {
    set(List.of());
  }

  private void set(List<Chain.Link> changed) {
    links = List.copyOf(changed);
    if (reachesOriginal(links)) {
      askForOriginal();
    }
    dispatcher.call(links.isEmpty() ? atRest() : chain(links));
  }

  /** Before anybody can be sent there, and for good: who is on the way must arrive. */
  final void askForOriginal() {
    if (!asksForOriginal) {
      asksForOriginal = true;
      dispatcher.isOriginal(takeToken);
    }
  }

  private static final class OfMethod extends Site {
    private final MethodHandle original;
    private final MethodHandle atRest;

    /** What is around all patches. */
    private final UnaryOperator<MethodHandle> around;

    OfMethod(Lookup trusted, Class<?> type, MethodCode method, long number, int token)
        throws ReflectiveOperationException {
      super(
          type,
          method,
          Dispatcher.define(trusted, number, method.type()),
          take(trusted, Originals.isJdk(type) ? "takeOrBusy" : "take", token));
      Class<?> mark = Dispatcher.mark(trusted);
      original = Originals.of(trusted, type, method, mark, token);
      atRest = Originals.weakly(original);
      around = Originals.isJdk(type) ? Originals.busy(trusted, mark) : UnaryOperator.identity();
      if (Originals.isJdk(type)) {
        askForOriginal();
      }
    }

    @Override
    MethodHandle chain(List<Chain.Link> links) {
      return around.apply(Chain.of(links, original));
    }

    @Override
    MethodHandle atRest() {
      return atRest;
    }

    @Override
    boolean reachesOriginal(List<Chain.Link> links) {
      return links.isEmpty() || links.stream().anyMatch(Chain.Link::reachesOriginal);
    }

    @Override
    boolean needsMore(Chain.Link link) {
      return false;
    }

    @Override
    boolean staysAsked() {
      return false;
    }
  }

  /**
   * Once one was wrapped it asks for good whether it is to go on with an object, and its class
   * keeps that: who is on the way there may come later than the last patch is closed.
   */
  private static final class OfConstructor extends Site {
    private final Lookup trusted;
    private final long number;
    private final int token;
    private final Class<?> mark;
    private final MethodHandle atRest;
    private @Nullable MethodHandle rest;
    private boolean goesOn;

    OfConstructor(Lookup trusted, Class<?> type, MethodCode method, long number, int token)
        throws ReflectiveOperationException {
      super(
          type,
          method,
          Dispatcher.define(trusted, number, method.type().changeReturnType(boolean.class)),
          take(trusted, "take", token));
      this.trusted = trusted;
      this.number = number;
      this.token = token;
      this.mark = Dispatcher.mark(trusted);
      this.atRest = MethodHandles.empty(method.type().changeReturnType(boolean.class).erase());
    }

    @Override
    MethodHandle chain(List<Chain.Link> links) {
      MethodHandle original = rest == null ? MethodHandles.empty(method().type()) : rest;
      MethodHandle chain = Chain.ofConstructor(links, original);
      if (!Originals.isJdk(type())) {
        return chain;
      }
      try {
        return Originals.unlessBusy(trusted, mark, Originals.busy(trusted, mark).apply(chain));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a method of our own is missing", e);
      }
    }

    @Override
    MethodHandle atRest() {
      return atRest;
    }

    @Override
    boolean reachesOriginal(List<Chain.Link> links) {
      return links.stream().anyMatch(Chain.Link::wraps);
    }

    @Override
    boolean needsMore(Chain.Link link) {
      if (!link.wraps() || goesOn) {
        return false;
      }
      try {
        rest =
            rest != null
                ? rest
                : Originals.ofConstructor(trusted, method().type(), mark, token, number);
      } catch (ReflectiveOperationException | RuntimeException e) {
        throw new PatchException(
            Reason.NOT_PATCHABLE,
            "this JDK does not let constructors be wrapped: replace it, or wrap what calls it: "
                + e,
            e);
      }
      goesOn = true;
      askForOriginal();
      return true;
    }

    @Override
    boolean staysAsked() {
      return goesOn;
    }

    @Override
    void forgetOriginal() {
      super.forgetOriginal();
      goesOn = false;
    }
  }
}
