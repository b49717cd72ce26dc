package dev.liveswap.engine.mirror.base;

import java.io.ObjectStreamClass;
import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the retransformed JDK classes ask for the current version; {@code
 * java.lang.$LiveswapMirror} at run time.
 *
 * <p>A static method is called by JDK code (see {@code JdkHooks} for the places), and asks the
 * function in the field of its name, which the mirror fills in. An empty field means: as the JVM
 * says.
 *
 * <p>No lambda, string concatenation or method handle here: linking one would look members up and
 * so come back to this class.
 */
public final class MirrorHooks {
  public static volatile @Nullable BiFunction<Class<?>, Object, Object> methods;
  public static volatile @Nullable BiFunction<Class<?>, Object, Object> fields;
  public static volatile @Nullable BiFunction<Class<?>, Object, Object> constructors;

  /** Asked with the name of a class-level fact and {@code {class, what the JVM says}}. */
  public static volatile @Nullable BiFunction<String, Object[], @Nullable Object> facts;

  /**
   * Asked with the name of a {@code Lookup} method and {@code {lookup, arguments…}}; null: as the
   * JVM does.
   */
  public static volatile @Nullable BiFunction<String, Object[], @Nullable Object> lookups;

  public static volatile @Nullable Function<Executable, Parameter @Nullable []> parameters;
  public static volatile @Nullable Function<Member, byte @Nullable []> typeAnnotations;

  /** Asked with a member; answers with the one that speaks for it now, or null. */
  public static volatile @Nullable Function<Object, @Nullable Object> currentMembers;

  /** Asked with a parameter that is about to say what it knows of its annotations. */
  public static volatile @Nullable Consumer<Parameter> heldParameters;

  /** Whether a field or executable has a slot of ours, one that native code must never see. */
  public static volatile @Nullable Predicate<Object> added;

  /** Throws where a member of ours is about to reach native code by its slot. */
  public static volatile @Nullable Consumer<Object> slotGuard;

  /**
   * Asked with the class that a lambda stands in, and with class, name and type of the method that
   * it calls; answers with kind, class, name and type of the one that it means.
   */
  public static volatile @Nullable Function<Object[], Object @Nullable []> serializedLambda;

  /** Takes an object that was made to be deserialized. */
  public static volatile @Nullable Consumer<Object> deserialized;

  public static volatile @Nullable UnaryOperator<StackTraceElement[]> stackTrace;
  public static volatile @Nullable Function<StackFrame, StackFrame> frame;
  public static volatile @Nullable Predicate<StackFrame> shown;
  public static volatile @Nullable UnaryOperator<Class<?>> callerClass;

  /** Whether an object is an instance of a type that the JVM does not take it for. */
  public static volatile @Nullable BiPredicate<Class<?>, Object> instance;

  /** Asked with a class, and with the superclass that the JVM gives it. */
  public static volatile @Nullable BiFunction<Class<?>, @Nullable Class<?>, @Nullable Class<?>>
      superclass;

  /** Asked as {@code Class.isAssignableFrom}, the receiver first. */
  public static volatile @Nullable BiPredicate<Class<?>, Class<?>> isAssignableFrom;

  /** Asked with a class that is an interface to the JVM. */
  public static volatile @Nullable Predicate<Class<?>> isInterface;

  /** Asked with class, field type and name; null: as the JDK does. */
  public static volatile @Nullable Function<Object[], @Nullable Object> fieldUpdaters;

  private MirrorHooks() {}

  /** As {@code Class.isInstance}, by the current version of the object's class. */
  public static boolean isInstance(Class<?> type, @Nullable Object object) {
    BiPredicate<Class<?>, Object> mirror = instance;
    return type.isInstance(object)
        || (mirror != null && object != null && mirror.test(type, object));
  }

  // --- java.lang.Class: members
  // -------------------------------------------------------------------------------------------------

  public static Method[] methods(Method[] resident, Class<?> type, boolean publicOnly) {
    return (Method[]) members(methods, resident, type, publicOnly);
  }

  public static Field[] fields(Field[] resident, Class<?> type, boolean publicOnly) {
    return (Field[]) members(fields, resident, type, publicOnly);
  }

  public static Constructor<?>[] constructors(
      Constructor<?>[] resident, Class<?> type, boolean publicOnly) {
    return (Constructor<?>[]) members(constructors, resident, type, publicOnly);
  }

  private static Object members(
      @Nullable BiFunction<Class<?>, Object, Object> mirror,
      Member[] resident,
      Class<?> type,
      boolean publicOnly) {
    if (mirror == null) {
      return resident;
    }
    Member[] current = (Member[]) mirror.apply(type, resident);
    return publicOnly && current != resident ? onlyPublic(current) : current;
  }

  private static Member[] onlyPublic(Member[] members) {
    Member[] kept = Arrays.copyOf(members, members.length);
    int count = 0;
    for (Member member : members) {
      if (Modifier.isPublic(member.getModifiers())) {
        kept[count++] = member;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  // --- java.lang.Class: the rest
  // ------------------------------------------------------------------------------------------------

  public static Class<?>[] interfaces(Class<?>[] resident, Class<?> type) {
    return (Class<?>[]) fact("interfaces", type, resident);
  }

  public static Object @Nullable [] enclosingMethod(Object @Nullable [] resident, Class<?> type) {
    return (Object[]) fact("enclosingMethod", type, resident);
  }

  public static @Nullable Class<?> declaringClass(@Nullable Class<?> resident, Class<?> type) {
    return (Class<?>) fact("declaringClass", type, resident);
  }

  public static @Nullable String simpleBinaryName(@Nullable String resident, Class<?> type) {
    return (String) fact("simpleBinaryName", type, resident);
  }

  public static Class<?>[] declaredClasses(Class<?>[] resident, Class<?> type) {
    return (Class<?>[]) fact("declaredClasses", type, resident);
  }

  public static RecordComponent[] recordComponents(RecordComponent[] resident, Class<?> type) {
    return (RecordComponent[]) fact("recordComponents", type, resident);
  }

  public static @Nullable String genericSignature(@Nullable String resident, Class<?> type) {
    return (String) fact("genericSignature", type, resident);
  }

  public static byte @Nullable [] annotations(byte @Nullable [] resident, Class<?> type) {
    return (byte[]) fact("annotations", type, resident);
  }

  public static byte @Nullable [] classTypeAnnotations(byte @Nullable [] resident, Class<?> type) {
    return (byte[]) fact("typeAnnotations", type, resident);
  }

  public static JdkConstantPool constantPool(JdkConstantPool resident, Class<?> type) {
    return (JdkConstantPool) fact("constantPool", type, resident);
  }

  public static Class<?> nestHost(Class<?> resident, Class<?> type) {
    return (Class<?>) fact("nestHost", type, resident);
  }

  public static Class<?>[] nestMembers(Class<?>[] resident, Class<?> type) {
    return (Class<?>[]) fact("nestMembers", type, resident);
  }

  /** After {@code Class.getSuperclass}, in the places where the JDK itself goes by it. */
  public static @Nullable Class<?> superclass(@Nullable Class<?> resident, Class<?> type) {
    BiFunction<Class<?>, @Nullable Class<?>, @Nullable Class<?>> mirror = superclass;
    return mirror == null ? resident : mirror.apply(type, resident);
  }

  /** After {@code Class.isAssignableFrom}, in the places where the JDK itself goes by it. */
  public static boolean isAssignableFrom(boolean resident, Class<?> type, Class<?> from) {
    BiPredicate<Class<?>, Class<?>> mirror = isAssignableFrom;
    return mirror == null ? resident : mirror.test(type, from);
  }

  /** After {@code Class.isInterface}, in the places where the JDK itself goes by it. */
  public static boolean isInterface(boolean resident, Class<?> type) {
    Predicate<Class<?>> mirror = resident ? isInterface : null;
    return mirror == null ? resident : mirror.test(type);
  }

  public static Class<?> @Nullable [] permittedSubclasses(
      Class<?> @Nullable [] resident, Class<?> type) {
    return (Class<?>[]) fact("permittedSubclasses", type, resident);
  }

  /** In the place of what the JVM says, to which every woven class is public. */
  public static int accessFlags(int resident, Class<?> type) {
    return Modifier.isPublic(resident) && facts != null
        ? (Integer) fact("accessFlags", type, resident)
        : resident;
  }

  /** After {@code Class.getModifiers}, in the places where the JDK itself goes by it. */
  public static int modifiers(int resident, Class<?> type) {
    return facts == null ? resident : (Integer) fact("modifiers", type, resident);
  }

  public static boolean staticInitializer(boolean resident, Class<?> type) {
    return (Boolean) fact("staticInitializer", type, resident);
  }

  @SuppressWarnings(
      "NullAway") // what the JVM says may be null, and then so may be what is answered
  private static Object fact(String name, Class<?> type, @Nullable Object resident) {
    BiFunction<String, Object[], @Nullable Object> mirror = facts;
    return mirror == null ? resident : mirror.apply(name, new Object[] {type, resident});
  }

  /** Also those that joined the nest after the JVM had loaded its host. */
  public static boolean nestMates(boolean resident, Class<?> one, Class<?> other) {
    return resident || one.getNestHost() == other.getNestHost();
  }

  // --- java.lang.reflect
  // --------------------------------------------------------------------------------------------------------

  /** In the place of {@code Executable.getParameters0}, which must not see a slot of ours. */
  public static Parameter @Nullable [] parameters(Executable executable) {
    return Objects.requireNonNull(parameters).apply(executable);
  }

  /** In the place of {@code Executable.getTypeAnnotationBytes0}. */
  public static byte @Nullable [] typeAnnotations(Executable executable) {
    return Objects.requireNonNull(typeAnnotations).apply(executable);
  }

  /** In the place of {@code Field.getTypeAnnotationBytes0}. */
  public static byte @Nullable [] typeAnnotations(Field field) {
    return Objects.requireNonNull(typeAnnotations).apply(field);
  }

  // Who answers for a member; null where it does so itself.

  public static @Nullable Executable currentExecutable(Object member) {
    return (Executable) current(member);
  }

  public static @Nullable Method currentMethod(Object member) {
    return (Method) current(member);
  }

  public static @Nullable Constructor<?> currentConstructor(Object member) {
    return (Constructor<?>) current(member);
  }

  public static @Nullable Field currentField(Object member) {
    return (Field) current(member);
  }

  public static @Nullable RecordComponent currentRecordComponent(Object component) {
    return (RecordComponent) current(component);
  }

  private static @Nullable Object current(Object member) {
    Function<Object, @Nullable Object> mirror = currentMembers;
    return mirror == null ? null : mirror.apply(member);
  }

  /** Before a parameter reads the annotations that it has found before. */
  public static void heldParameter(@Nullable Object parameter) {
    Consumer<Parameter> mirror = heldParameters;
    if (mirror != null && parameter != null) {
      mirror.accept((Parameter) parameter);
    }
  }

  private static boolean added(Object member) {
    Predicate<Object> mirror = added;
    return mirror != null && mirror.test(member);
  }

  public static void guardSlot(Object member) {
    Consumer<Object> guard = slotGuard;
    if (guard != null) {
      guard.accept(member);
    }
  }

  // --- java.lang.invoke.MethodHandles.Lookup
  // ------------------------------------------------------------------------------------

  public static @Nullable MethodHandle findStatic(
      Lookup lookup, Class<?> owner, String name, MethodType type) {
    return (MethodHandle) lookup("findStatic", lookup, owner, name, type);
  }

  public static @Nullable MethodHandle findVirtual(
      Lookup lookup, Class<?> owner, String name, MethodType type) {
    return (MethodHandle) lookup("findVirtual", lookup, owner, name, type);
  }

  public static @Nullable MethodHandle bind(
      Lookup lookup, Object receiver, String name, MethodType type) {
    return (MethodHandle) lookup("bind", lookup, receiver, name, type);
  }

  public static @Nullable MethodHandle findSpecial(
      Lookup lookup, Class<?> owner, String name, MethodType type, Class<?> caller) {
    return (MethodHandle) lookup("findSpecial", lookup, owner, name, type, caller);
  }

  public static @Nullable MethodHandle findConstructor(
      Lookup lookup, Class<?> owner, MethodType type) {
    return (MethodHandle) lookup("findConstructor", lookup, owner, type);
  }

  public static @Nullable MethodHandle findGetter(
      Lookup lookup, Class<?> owner, String name, Class<?> type) {
    return (MethodHandle) lookup("findGetter", lookup, owner, name, type);
  }

  public static @Nullable MethodHandle findSetter(
      Lookup lookup, Class<?> owner, String name, Class<?> type) {
    return (MethodHandle) lookup("findSetter", lookup, owner, name, type);
  }

  public static @Nullable MethodHandle findStaticGetter(
      Lookup lookup, Class<?> owner, String name, Class<?> type) {
    return (MethodHandle) lookup("findStaticGetter", lookup, owner, name, type);
  }

  public static @Nullable MethodHandle findStaticSetter(
      Lookup lookup, Class<?> owner, String name, Class<?> type) {
    return (MethodHandle) lookup("findStaticSetter", lookup, owner, name, type);
  }

  public static @Nullable VarHandle findVarHandle(
      Lookup lookup, Class<?> owner, String name, Class<?> type) {
    return (VarHandle) lookup("findVarHandle", lookup, owner, name, type);
  }

  public static @Nullable VarHandle findStaticVarHandle(
      Lookup lookup, Class<?> owner, String name, Class<?> type) {
    return (VarHandle) lookup("findStaticVarHandle", lookup, owner, name, type);
  }

  public static @Nullable MethodHandle unreflect(Lookup lookup, Method method) {
    return added(method) ? (MethodHandle) lookup("unreflect", lookup, method) : null;
  }

  public static @Nullable MethodHandle unreflectSpecial(
      Lookup lookup, Method method, Class<?> caller) {
    return added(method) ? (MethodHandle) lookup("unreflectSpecial", lookup, method, caller) : null;
  }

  public static @Nullable MethodHandle unreflectConstructor(
      Lookup lookup, Constructor<?> constructor) {
    return added(constructor)
        ? (MethodHandle) lookup("unreflectConstructor", lookup, constructor)
        : null;
  }

  public static @Nullable MethodHandle unreflectGetter(Lookup lookup, Field field) {
    return added(field) ? (MethodHandle) lookup("unreflectGetter", lookup, field) : null;
  }

  public static @Nullable MethodHandle unreflectSetter(Lookup lookup, Field field) {
    return added(field) ? (MethodHandle) lookup("unreflectSetter", lookup, field) : null;
  }

  public static @Nullable VarHandle unreflectVarHandle(Lookup lookup, Field field) {
    return added(field) ? (VarHandle) lookup("unreflectVarHandle", lookup, field) : null;
  }

  public static @Nullable MethodHandleInfo revealDirect(Lookup lookup, MethodHandle handle) {
    return (MethodHandleInfo) lookup("revealDirect", lookup, handle);
  }

  private static @Nullable Object lookup(String operation, Object... arguments) {
    BiFunction<String, Object[], @Nullable Object> mirror = lookups;
    return mirror == null ? null : mirror.apply(operation, arguments);
  }

  /** Made for a stream to fill in, by no constructor of its class. */
  public static Object deserialized(Object object, ObjectStreamClass type) {
    Consumer<Object> mirror = deserialized;
    if (mirror != null) {
      mirror.accept(object);
    }
    return object;
  }

  /** What a lambda is written as: the method that it means, not one of ours that it calls. */
  public static Object @Nullable [] serializedLambda(
      Class<?> capturing,
      String interfaceClass,
      String interfaceMethod,
      String interfaceType,
      int kind,
      String called,
      String name,
      String type) {
    Function<Object[], Object @Nullable []> mirror = serializedLambda;
    return mirror == null || called.indexOf("$$liveswap") < 0
        ? null
        : mirror.apply(new Object[] {capturing, called, name, type});
  }

  // --- who calls, and field updaters
  // --------------------------------------------------------------------------------------------

  /** Companions are synthetic, which few classes are: this comes before every access check. */
  public static Class<?> caller(Class<?> resident) {
    return resident.isSynthetic() ? callerClass(resident) : resident;
  }

  private static Class<?> callerClass(Class<?> resident) {
    UnaryOperator<Class<?>> mirror = callerClass;
    return mirror == null ? resident : mirror.apply(resident);
  }

  public static @Nullable AtomicIntegerFieldUpdater<?> updaterOfInteger(
      Class<?> type, String name) {
    return (AtomicIntegerFieldUpdater<?>) updater(type, int.class, name);
  }

  public static @Nullable AtomicLongFieldUpdater<?> updaterOfLong(Class<?> type, String name) {
    return (AtomicLongFieldUpdater<?>) updater(type, long.class, name);
  }

  public static @Nullable AtomicReferenceFieldUpdater<?, ?> updaterOfReference(
      Class<?> type, Class<?> of, String name) {
    return (AtomicReferenceFieldUpdater<?, ?>) updater(type, of, name);
  }

  private static @Nullable Object updater(Class<?> type, Class<?> of, String name) {
    Function<Object[], @Nullable Object> mirror = fieldUpdaters;
    return mirror == null ? null : mirror.apply(new Object[] {type, of, name});
  }

  // --- stack traces
  // -------------------------------------------------------------------------------------------------------------

  public static StackTraceElement @Nullable [] stackTrace(StackTraceElement @Nullable [] trace) {
    UnaryOperator<StackTraceElement[]> mirror = stackTrace;
    return mirror == null || trace == null ? trace : mirror.apply(trace);
  }

  public static StackTraceElement @Nullable [][] stackTraces(
      StackTraceElement @Nullable [][] traces, Thread[] threads) {
    if (traces != null) {
      for (int i = 0; i < traces.length; i++) {
        traces[i] = stackTrace(traces[i]);
      }
    }
    return traces;
  }

  public static Stream<StackFrame> frames(
      Stream<StackFrame> frames, Spliterator<StackFrame> source, boolean parallel) {
    Function<StackFrame, StackFrame> mirror = frame;
    Predicate<StackFrame> filter = shown;
    return mirror == null || filter == null ? frames : frames.filter(filter).map(mirror);
  }

  public static Class<?> callerClass(Class<?> resident, StackWalker walker) {
    return callerClass(resident);
  }
}
