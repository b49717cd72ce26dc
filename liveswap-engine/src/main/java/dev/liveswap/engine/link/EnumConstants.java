package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Changes the objects that are an enum's constants: while a reload runs the enum's initializers,
 * the constants that are kept get their new places, and the fields that their new arguments make.
 *
 * <p>Until all of them are made nothing is changed, so that a constructor that throws leaves the
 * constants as they were. Thread-safe.
 */
public final class EnumConstants {
  /**
   * A constant, and an object that was made as it is to be now: of an enum, or of a body's class.
   */
  private record Remade(Object constant, Object model) {}

  private interface Undo {
    void run() throws Throwable;
  }

  private final MethodHandles.Lookup trusted;
  private final Deque<Undo> undo = new ArrayDeque<>();
  private final Map<Class<?>, List<Remade>> remade = new WeakHashMap<>();

  /**
   * Changes nothing yet.
   *
   * @param trusted a lookup that may do everything
   */
  public EnumConstants(MethodHandles.Lookup trusted) {
    this.trusted = trusted;
  }

  /** Forgets what there was before the reloads until now. */
  public synchronized void startReload() {
    undo.clear();
  }

  /** Puts the constants back as they were when the reload began. */
  public synchronized void restore() {
    try {
      while (!undo.isEmpty()) {
        undo.pop().run();
      }
    } catch (Throwable e) {
      throw new IllegalStateException("the constants of an enum cannot be put back", e);
    }
  }

  /** What a call site of one of the three kinds does. */
  MethodHandle handle(LinkKind kind, Class<?> type) throws ReflectiveOperationException {
    MethodHandles.Lookup own = MethodHandles.lookup();
    MethodHandle handle =
        switch (kind) {
          case BEGIN_CONSTANTS ->
              own.bind(this, "begin", MethodType.methodType(void.class, Class.class));
          case REMAKE_CONSTANT ->
              own.bind(
                  this,
                  "remake",
                  MethodType.methodType(void.class, Class.class, Enum.class, Enum.class));
          default ->
              own.bind(
                  this,
                  "arrange",
                  MethodType.methodType(void.class, Class.class, Enum[].class, Enum[].class));
        };
    return handle.bindTo(type);
  }

  @SuppressWarnings("unused") // through a method handle
  private synchronized void begin(Class<?> type) {
    remade.remove(type);
  }

  @SuppressWarnings("unused") // through a method handle
  private synchronized void remake(Class<?> type, Enum<?> model, Enum<?> constant) {
    remade.computeIfAbsent(type, each -> new ArrayList<>()).add(new Remade(constant, model));
  }

  /**
   * @param values the constants in their order
   * @param gone those that are no longer declared: their ordinals come behind, where no switch and
   *     no set of the program takes them for another
   */
  @SuppressWarnings("unused") // through a method handle
  private synchronized void arrange(Class<?> type, Enum<?>[] values, @Nullable Enum<?>[] gone)
      throws Throwable {
    List<Remade> all = remade.remove(type);
    if (all != null) {
      for (Remade each : all) {
        takeOver(each);
      }
    }
    undo.push(() -> forget(type));
    int place = 0;
    for (Enum<?> constant : values) {
      putAt(place++, constant);
    }
    boolean inOneWord = isLastBit(place, gone.length);
    int behind = inOneWord ? Long.SIZE - 1 : place;
    for (Enum<?> constant : gone) {
      if (constant != null) {
        putAt(behind, constant);
        // Sets shift by the ordinal: so it is always the last bit, which no constant has.
        behind += inOneWord ? Long.SIZE : 1;
      }
    }
    VarHandle.fullFence();
    forget(type);
  }

  /**
   * Whether sets of the constants have a bit for each in one word, and not all ordinals of those
   * that are gone would be bits of their own in it: then all of those share the last one.
   *
   * @param constants how many there are
   * @param gone how many there were besides
   */
  public static boolean isLastBit(int constants, int gone) {
    return constants < Long.SIZE && constants + gone > Long.SIZE;
  }

  @SuppressWarnings("EnumOrdinal") // it is what is changed
  private void putAt(int place, Enum<?> constant) throws Throwable {
    MethodHandle ordinal = trusted.findSetter(Enum.class, "ordinal", int.class);
    int before = constant.ordinal();
    undo.push(() -> ordinal.invokeExact((Enum) constant, before));
    ordinal.invokeExact((Enum) constant, place);
  }

  /** Added fields come along in their holder: it is that of a clone then, and copied when used. */
  private void takeOver(Remade pair) throws Throwable {
    Class<?> type = pair.constant().getClass();
    if (type != pair.model().getClass()) {
      throw new IncompatibleClassChangeError(pair.constant() + " is of " + type + ", not as now");
    }
    MethodHandle fields =
        trusted.findVirtual(
            Class.class, "getDeclaredFields0", MethodType.methodType(Field[].class, boolean.class));
    for (Class<?> at = type; at != Enum.class; at = at.getSuperclass()) {
      for (Field field : (Field[]) fields.invokeExact((Class) at, false)) {
        if (!Modifier.isStatic(field.getModifiers())) {
          copy(at, field, pair);
        }
      }
    }
  }

  private void copy(Class<?> owner, Field field, Remade pair) throws Throwable {
    MethodHandle get = trusted.findGetter(owner, field.getName(), field.getType());
    MethodHandle set =
        InterfaceCasts.asType(
            trusted.findSetter(owner, field.getName(), field.getType()),
            MethodType.methodType(void.class, Enum.class, Object.class));
    Object before = (Object) get.invoke(pair.constant());
    undo.push(() -> set.invoke(pair.constant(), before));
    set.invoke(pair.constant(), (Object) get.invoke(pair.model()));
  }

  /** What {@code java.lang.Class} remembers of the constants. */
  private void forget(Class<?> type) throws ReflectiveOperationException {
    trusted.findVarHandle(Class.class, "enumConstants", Object[].class).setVolatile(type, null);
    trusted.findVarHandle(Class.class, "enumConstantDirectory", Map.class).setVolatile(type, null);
  }
}
