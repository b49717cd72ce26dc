package dev.liveswap.engine.mirror.jdk;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's internals that the mirror asks: what the JVM itself says, and what {@code Lookup}
 * checks. The same from JDK 17 to 25.
 */
public final class JdkInternals {
  private final MemberFactory members;
  private final JdkCaches caches;
  private final VarHandle trustedFinal;
  private final MethodHandle nativeMethods;
  private final MethodHandle nativeFields;
  private final MethodHandle nativeConstructors;
  private final MethodHandle declaredMethods;
  private final MethodHandle declaredFields;
  private final MethodHandle declaredConstructors;
  private final VarHandle parameterAnnotations;
  private final MethodHandle nativeParameters;
  private final MethodHandle nativeExecutableTypeAnnotations;
  private final MethodHandle nativeFieldTypeAnnotations;
  private final MethodHandle isMemberAccessible;
  private final VarHandle allowedModes;
  private final VarHandle elementClass;
  private final VarHandle override;

  private final Lookup trusted;

  JdkInternals(Lookup trusted, BaseClasses base) throws ReflectiveOperationException, IOException {
    this.trusted = trusted;
    members = new MemberFactory(trusted, base);
    caches = new JdkCaches(trusted);
    trustedFinal = trusted.findVarHandle(Field.class, "trustedFinal", boolean.class);
    nativeMethods = declared(trusted, "getDeclaredMethods0", Method[].class);
    nativeFields = declared(trusted, "getDeclaredFields0", Field[].class);
    nativeConstructors = declared(trusted, "getDeclaredConstructors0", Constructor[].class);
    declaredMethods = declared(trusted, "privateGetDeclaredMethods", Method[].class);
    declaredFields = declared(trusted, "privateGetDeclaredFields", Field[].class);
    declaredConstructors = declared(trusted, "privateGetDeclaredConstructors", Constructor[].class);
    parameterAnnotations = trusted.findVarHandle(Parameter.class, "declaredAnnotations", Map.class);
    nativeParameters =
        trusted.findVirtual(
            Executable.class, "getParameters0", MethodType.methodType(Parameter[].class));
    nativeExecutableTypeAnnotations =
        trusted.findVirtual(
            Executable.class, "getTypeAnnotationBytes0", MethodType.methodType(byte[].class));
    nativeFieldTypeAnnotations =
        trusted.findVirtual(
            Field.class, "getTypeAnnotationBytes0", MethodType.methodType(byte[].class));
    isMemberAccessible =
        trusted.findStatic(
            Class.forName("sun.invoke.util.VerifyAccess", false, null),
            "isMemberAccessible",
            MethodType.methodType(
                boolean.class,
                Class.class,
                Class.class,
                int.class,
                Class.class,
                Class.class,
                int.class));
    allowedModes = trusted.findVarHandle(Lookup.class, "allowedModes", int.class);
    override = trusted.findVarHandle(AccessibleObject.class, "override", boolean.class);
    elementClass = trusted.findVarHandle(StackTraceElement.class, "declaringClass", String.class);
  }

  /** What the JVM holds, past the mirror. */
  public Method[] nativeMethods(Class<?> type) {
    return Internal.call(() -> (Method[]) nativeMethods.invokeExact(type, false));
  }

  public Field[] nativeFields(Class<?> type) {
    return Internal.call(() -> (Field[]) nativeFields.invokeExact(type, false));
  }

  public Constructor<?>[] nativeConstructors(Class<?> type) {
    return Internal.call(
        () -> (Constructor<?>[]) (Constructor[]) nativeConstructors.invokeExact(type, false));
  }

  /**
   * What {@code getDeclaredMethods} copies from: the mirror's answer, cached. Not to be handed out.
   */
  public Method[] declaredMethods(Class<?> type) {
    return Internal.call(() -> (Method[]) declaredMethods.invokeExact(type, false));
  }

  /** As {@link #declaredMethods}. */
  public Field[] declaredFields(Class<?> type) {
    return Internal.call(() -> (Field[]) declaredFields.invokeExact(type, false));
  }

  /** As {@link #declaredMethods}. */
  public Constructor<?>[] declaredConstructors(Class<?> type) {
    return Internal.call(
        () -> (Constructor<?>[]) (Constructor[]) declaredConstructors.invokeExact(type, false));
  }

  /** Makes a parameter ask its method or constructor again. */
  public void forgetAnnotations(Parameter parameter) {
    parameterAnnotations.set(parameter, null);
  }

  /** Only for members that are not {@linkplain #isAdded added}. */
  public Parameter @Nullable [] nativeParameters(Executable executable) {
    return Internal.<Parameter @Nullable []>call(
        () -> (Parameter[]) nativeParameters.invokeExact(executable));
  }

  /** Only for members that are not {@linkplain #isAdded added}. */
  public byte @Nullable [] nativeTypeAnnotations(Member member) {
    return Internal.<byte @Nullable []>call(
        () ->
            member instanceof Field field
                ? (byte[]) nativeFieldTypeAnnotations.invokeExact(field)
                : (byte[]) nativeExecutableTypeAnnotations.invokeExact((Executable) member));
  }

  public boolean isTrustedFinal(Field field) {
    return (boolean) trustedFinal.get(field);
  }

  /** {@code sun.invoke.util.VerifyAccess.isMemberAccessible}: what {@code Lookup} itself asks. */
  public boolean isMemberAccessible(
      Class<?> referenced, Class<?> declaring, int modifiers, Lookup lookup) {
    return Internal.call(
        () ->
            (boolean)
                isMemberAccessible.invoke(
                    referenced,
                    declaring,
                    modifiers,
                    lookup.lookupClass(),
                    lookup.previousLookupClass(),
                    allowedModes(lookup)));
  }

  /** A lookup with all the rights of a class. */
  public Lookup privateLookup(Class<?> type) {
    return trusted.in(type);
  }

  /** {@code Lookup.allowedModes}, -1 for a trusted one. */
  public int allowedModes(Lookup lookup) {
    return (int) allowedModes.get(lookup);
  }

  /** As {@code setAccessible(true)}, whatever the member's module says. */
  public void makeAccessible(AccessibleObject member) {
    override.set(member, true);
  }

  public void renameClass(StackTraceElement element, String name) {
    elementClass.set(element, name);
  }

  private static MethodHandle declared(Lookup trusted, String name, Class<?> result)
      throws ReflectiveOperationException {
    return trusted.findVirtual(Class.class, name, MethodType.methodType(result, boolean.class));
  }

  public MemberFactory members() {
    return members;
  }

  public JdkCaches caches() {
    return caches;
  }

  /** Whether a {@code Method}, {@code Constructor} or {@code Field} is one of ours. */
  public boolean isAdded(Object member) {
    return members.isAdded(member);
  }
}
