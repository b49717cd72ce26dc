package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds and makes the holders of one companion: the values that its added instance fields have in
 * each object. An object that was there before the fields gets its holder, and its fields their
 * initializers, when one of them is first used: once, also under contention.
 */
final class ObjectStates {
  /** By its stripe, an object is locked without touching its own monitor. */
  private static final Object[] STRIPES = new Object[64];

  static {
    for (int i = 0; i < STRIPES.length; i++) {
      STRIPES[i] = new Object();
    }
  }

  /** An object whose initializers are running, on one thread; by identity. */
  private static final class Pending {
    final Thread thread = Thread.currentThread();
    final Object holder;

    Pending(Object holder) {
      this.holder = holder;
    }
  }

  private record Identity(Object object, Class<?> holder) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Identity that && that.object == object && that.holder == holder;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object) * 31 + holder.hashCode();
    }
  }

  private static final Map<Integer, Map<Identity, Pending>> PENDING = new HashMap<>();

  static {
    for (int i = 0; i < STRIPES.length; i++) {
      PENDING.put(i, new HashMap<>());
    }
  }

  private final Class<?> holderClass;
  private final MethodHandle first;
  private final MethodHandle setFirst;
  private final MethodHandle replaceFirst;
  private final MethodHandle next;
  private final MethodHandle setNext;
  private final MethodHandle owner;
  private final MethodHandle setOwner;
  private final MethodHandle newHolder;
  private final MethodHandle copy;
  private final MethodHandle initialize;
  private @Nullable MethodHandle outOfLine;

  /**
   * @param trusted a lookup that may do everything
   * @param type the class with the added fields
   * @param holderClass the companion with their values
   * @param woven the class that has the woven field
   */
  ObjectStates(MethodHandles.Lookup trusted, Class<?> type, Class<?> holderClass, Class<?> woven)
      throws ReflectiveOperationException {
    this.holderClass = holderClass;
    Class<?> state = Class.forName(StateHook.NAME.replace('/', '.'), false, null);
    MethodType get = MethodType.methodType(Object.class, Object.class);
    MethodType set = MethodType.methodType(void.class, Object.class, Object.class);
    first = trusted.findGetter(woven, StateHook.FIELD, state).asType(get);
    setFirst = trusted.findSetter(woven, StateHook.FIELD, state).asType(set);
    replaceFirst =
        adder(trusted, woven)
            .asType(MethodType.methodType(boolean.class, Object.class, Object.class, Object.class));
    next = trusted.findGetter(state, StateHook.NEXT, state).asType(get);
    setNext = trusted.findSetter(state, StateHook.NEXT, state).asType(set);
    owner = trusted.findGetter(state, StateHook.OWNER, Object.class).asType(get);
    setOwner = trusted.findSetter(state, StateHook.OWNER, Object.class).asType(set);
    newHolder =
        trusted
            .findConstructor(holderClass, MethodType.methodType(void.class))
            .asType(MethodType.methodType(Object.class));
    copy = trusted.findVirtual(Object.class, "clone", MethodType.methodType(Object.class));
    initialize =
        InterfaceCasts.asType(
            trusted.findStatic(
                holderClass, LinkKind.INITIALIZE_OBJECT, MethodType.methodType(void.class, type)),
            MethodType.methodType(void.class, Object.class));
  }

  /** A handle of type {@code (Object)Object} that finds an object's holder or makes it. */
  MethodHandle finder() throws ReflectiveOperationException {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    MethodType type = MethodType.methodType(Object.class, Object.class);
    outOfLine = lookup.bind(this, "find", type);
    return lookup.bind(this, "findOutOfLine", type);
  }

  /**
   * Through a handle that is no constant, which keeps the JIT from inlining {@link #find}: it would
   * make the companion's look-up so large that nobody else would inline that.
   */
  @SuppressWarnings("unused") // through a method handle
  private Object findOutOfLine(Object object) throws Throwable {
    return (Object) Objects.requireNonNull(outOfLine).invokeExact(object);
  }

  /** A handle of type {@code (Object)void} that gives an object under construction its holder. */
  MethodHandle starter() throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .bind(this, "start", MethodType.methodType(void.class, Object.class));
  }

  /**
   * A handle of type {@code (woven class, state, state)boolean} that puts a holder in front of an
   * object's others, if they are still those.
   */
  static MethodHandle adder(MethodHandles.Lookup trusted, Class<?> woven)
      throws ReflectiveOperationException {
    return first(trusted, woven).toMethodHandle(VarHandle.AccessMode.COMPARE_AND_SET);
  }

  private static VarHandle first(MethodHandles.Lookup trusted, Class<?> woven)
      throws ReflectiveOperationException {
    Class<?> state = Class.forName(StateHook.NAME.replace('/', '.'), false, null);
    return trusted.findVarHandle(woven, StateHook.FIELD, state);
  }

  @SuppressWarnings("unused") // through a method handle
  Object find(Object object) throws Throwable {
    int index = System.identityHashCode(object) & (STRIPES.length - 1);
    Object stripe = STRIPES[index];
    Map<Identity, Pending> all = Objects.requireNonNull(PENDING.get(index));
    Identity identity = new Identity(object, holderClass);
    Pending mine;
    synchronized (stripe) {
      while (true) {
        Object holder = inList(object);
        if (holder != null) {
          return holder;
        }
        Pending pending = all.get(identity);
        if (pending == null) {
          break;
        }
        if (pending.thread == Thread.currentThread()) {
          return pending.holder;
        }
        stripe.wait();
      }
      mine = new Pending(newHolder(object));
      all.put(identity, mine);
    }
    boolean done = false;
    try {
      // User code, so without a lock: whoever needs the same object's fields waits above.
      initialize.invokeExact(object);
      done = true;
    } finally {
      synchronized (stripe) {
        all.remove(identity);
        if (done) {
          link(object, mine.holder);
        }
        stripe.notifyAll();
      }
    }
    return mine.holder;
  }

  /**
   * Where a superclass's constructor has called a method that used the fields, what was written
   * stays: the initializers come now, and only they overwrite it.
   */
  @SuppressWarnings("unused") // through a method handle
  void start(Object object) throws Throwable {
    synchronized (STRIPES[System.identityHashCode(object) & (STRIPES.length - 1)]) {
      if (inList(object) == null) {
        link(object, newHolder(object));
      }
    }
  }

  private Object newHolder(Object object) throws Throwable {
    Object holder = (Object) newHolder.invokeExact();
    setOwner.invokeExact(holder, object);
    return holder;
  }

  /**
   * Readers take no lock: what they reach through the woven field must be complete before. And a
   * constructor takes none either.
   */
  private void link(Object object, Object holder) throws Throwable {
    Object head;
    do {
      head = list(object);
      setNext.invokeExact(holder, head);
    } while (!(boolean) replaceFirst.invokeExact(object, head, holder));
  }

  /** The holder that an object has of another companion, or null. */
  @Nullable Object holder(Object object, Class<?> ofCompanion) throws Throwable {
    synchronized (STRIPES[System.identityHashCode(object) & (STRIPES.length - 1)]) {
      return inList(object, ofCompanion);
    }
  }

  private @Nullable Object inList(Object object) throws Throwable {
    return inList(object, holderClass);
  }

  private @Nullable Object inList(Object object, Class<?> wanted) throws Throwable {
    for (Object at = list(object); at != null; at = (Object) next.invokeExact(at)) {
      if (at.getClass() == wanted) {
        return at;
      }
    }
    return null;
  }

  /** A constructor made them when the object could not be named yet. */
  private void adopt(Object object, Object head) throws Throwable {
    for (Object at = head; at != null; at = (Object) next.invokeExact(at)) {
      setOwner.invokeExact(at, object);
    }
  }

  /** The object's holders; a clone first gets copies of those it shares with the original. */
  private @Nullable Object list(Object object) throws Throwable {
    Object head = (Object) first.invokeExact(object);
    if (head == null || (Object) owner.invokeExact(head) == object) {
      return head;
    }
    if ((Object) owner.invokeExact(head) == null) {
      adopt(object, head);
      return head;
    }
    Object copies = null;
    Object last = null;
    for (Object at = head; at != null; at = (Object) next.invokeExact(at)) {
      Object twin = (Object) copy.invokeExact(at);
      setOwner.invokeExact(twin, object);
      if (last == null) {
        copies = twin;
      } else {
        setNext.invokeExact(last, twin);
      }
      last = twin;
    }
    VarHandle.releaseFence();
    setFirst.invokeExact(object, copies);
    return copies;
  }
}
