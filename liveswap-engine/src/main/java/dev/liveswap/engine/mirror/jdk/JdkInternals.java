package dev.liveswap.engine.mirror.jdk;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
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
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The JDK's internals that the mirror calls, by name and type: the same from JDK 17 to 25. */
public final class JdkInternals {
  /**
   * No class has so many fields or methods: native code must never be given it, and would find no
   * other member under it.
   */
  private static final int INVALID_SLOT = 0x4C57_0000;

  private final MethodHandle newMethod;
  private final MethodHandle newConstructor;
  private final MethodHandle newField;
  private final MethodHandle newParameter;
  private final MethodHandle newRecordComponent;
  private final MethodHandle newMethodAccessor;
  private final MethodHandle newConstructorAccessor;
  private final MethodHandle newFieldAccessor;
  private final MethodHandle newConstantPool;
  private final MethodHandle setMethodAccessor;
  private final MethodHandle setConstructorAccessor;
  private final VarHandle fieldAccessor;
  private final VarHandle overrideFieldAccessor;
  private final VarHandle methodSlot;
  private final VarHandle constructorSlot;
  private final VarHandle fieldSlot;
  private final VarHandle trustedFinal;
  private final MethodHandle nativeMethods;
  private final MethodHandle nativeFields;
  private final MethodHandle nativeConstructors;
  private final MethodHandle declaredMethods;
  private final MethodHandle nativeParameters;
  private final MethodHandle nativeExecutableTypeAnnotations;
  private final MethodHandle nativeFieldTypeAnnotations;
  private final MethodHandle isMemberAccessible;
  private final VarHandle allowedModes;
  private final VarHandle elementClass;
  private final VarHandle override;
  private final List<VarHandle> recordComponent;
  private final List<VarHandle> classCaches;
  private final List<ClassValue<?>> serialCaches;
  private final Object proxyCache;
  private final MethodHandle proxiesOf;
  private final MethodHandle getProxy;
  private final MethodHandle removeProxy;

  JdkInternals(Lookup trusted, BaseClasses base) throws ReflectiveOperationException, IOException {
    base.define("Arguments");
    newMethod =
        trusted.findConstructor(
            Method.class,
            MethodType.fromMethodDescriptorString(
                "(Ljava/lang/Class;Ljava/lang/String;[Ljava/lang/Class;Ljava/lang/Class;[Ljava/lang/Class;II"
                    + "Ljava/lang/String;[B[B[B)V",
                null));
    newConstructor =
        trusted.findConstructor(
            Constructor.class,
            MethodType.fromMethodDescriptorString(
                "(Ljava/lang/Class;[Ljava/lang/Class;[Ljava/lang/Class;IILjava/lang/String;[B[B)V",
                null));
    newField =
        trusted.findConstructor(
            Field.class,
            MethodType.fromMethodDescriptorString(
                "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;IZILjava/lang/String;[B)V",
                null));
    newParameter =
        trusted.findConstructor(
            Parameter.class,
            MethodType.methodType(
                void.class, String.class, int.class, Executable.class, int.class));
    newRecordComponent =
        trusted.findConstructor(RecordComponent.class, MethodType.methodType(void.class));
    newMethodAccessor = soleConstructor(trusted, base.define("AddedMethodAccessor"));
    newConstructorAccessor = soleConstructor(trusted, base.define("AddedConstructorAccessor"));
    newFieldAccessor = soleConstructor(trusted, base.define("AddedFieldAccessor"));
    newConstantPool = soleConstructor(trusted, base.define("LayeredConstantPool"));

    Class<?> methodAccessor = Class.forName("jdk.internal.reflect.MethodAccessor", false, null);
    Class<?> constructorAccessor =
        Class.forName("jdk.internal.reflect.ConstructorAccessor", false, null);
    Class<?> accessorOfField = Class.forName("jdk.internal.reflect.FieldAccessor", false, null);
    setMethodAccessor =
        trusted
            .findVirtual(
                Method.class,
                "setMethodAccessor",
                MethodType.methodType(void.class, methodAccessor))
            .asType(MethodType.methodType(void.class, Method.class, Object.class));
    setConstructorAccessor =
        trusted
            .findVirtual(
                Constructor.class,
                "setConstructorAccessor",
                MethodType.methodType(void.class, constructorAccessor))
            .asType(MethodType.methodType(void.class, Constructor.class, Object.class));
    fieldAccessor = trusted.findVarHandle(Field.class, "fieldAccessor", accessorOfField);
    overrideFieldAccessor =
        trusted.findVarHandle(Field.class, "overrideFieldAccessor", accessorOfField);
    methodSlot = trusted.findVarHandle(Method.class, "slot", int.class);
    constructorSlot = trusted.findVarHandle(Constructor.class, "slot", int.class);
    fieldSlot = trusted.findVarHandle(Field.class, "slot", int.class);
    trustedFinal = trusted.findVarHandle(Field.class, "trustedFinal", boolean.class);

    nativeMethods = declared(trusted, "getDeclaredMethods0", Method[].class);
    nativeFields = declared(trusted, "getDeclaredFields0", Field[].class);
    nativeConstructors = declared(trusted, "getDeclaredConstructors0", Constructor[].class);
    declaredMethods = declared(trusted, "privateGetDeclaredMethods", Method[].class);
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
    recordComponent =
        List.of(
            componentField(trusted, "clazz", Class.class),
            componentField(trusted, "name", String.class),
            componentField(trusted, "type", Class.class),
            componentField(trusted, "accessor", Method.class),
            componentField(trusted, "signature", String.class),
            componentField(trusted, "annotations", byte[].class),
            componentField(trusted, "typeAnnotations", byte[].class));
    classCaches =
        List.of(
            cache(trusted, "reflectionData", "java.lang.ref.SoftReference"),
            cache(trusted, "annotationData", "java.lang.Class$AnnotationData"),
            cache(trusted, "annotationType", "sun.reflect.annotation.AnnotationType"),
            cache(trusted, "genericInfo", "sun.reflect.generics.repository.ClassRepository"),
            trusted.findVarHandle(Class.class, "enumConstants", Object[].class),
            cache(trusted, "enumConstantDirectory", "java.util.Map"));
    serialCaches = List.of(serialCache(trusted, "localDescs"), serialCache(trusted, "reflectors"));
    Class<?> loaderValue =
        Class.forName("jdk.internal.loader.AbstractClassLoaderValue", false, null);
    proxyCache =
        trusted
            .findStaticVarHandle(
                Proxy.class,
                "proxyCache",
                Class.forName("jdk.internal.loader.ClassLoaderValue", false, null))
            .get();
    proxiesOf =
        trusted.findVirtual(
            loaderValue,
            "sub",
            MethodType.methodType(
                Class.forName("jdk.internal.loader.AbstractClassLoaderValue$Sub", false, null),
                Object.class));
    getProxy =
        trusted.findVirtual(
            loaderValue, "get", MethodType.methodType(Object.class, ClassLoader.class));
    removeProxy =
        trusted.findVirtual(
            loaderValue,
            "remove",
            MethodType.methodType(boolean.class, ClassLoader.class, Object.class));
  }

  /** Whether a {@code Method}, {@code Constructor} or {@code Field} is one of ours. */
  public boolean isAdded(Object member) {
    return slot(member) == INVALID_SLOT;
  }

  private int slot(Object member) {
    if (member instanceof Method method) {
      return (int) methodSlot.get(method);
    }
    if (member instanceof Constructor<?> constructor) {
      return (int) constructorSlot.get(constructor);
    }
    return member instanceof Field field ? (int) fieldSlot.get(field) : -1;
  }

  /**
   * What the class file says of a member beyond its name and type: generic signature and
   * annotations, as the JVM would hand them over.
   */
  @SuppressWarnings("ArrayRecordComponent") // handed through to the JDK, never compared
  public record Metadata(
      int modifiers,
      @Nullable String signature,
      byte @Nullable [] annotations,
      byte @Nullable [] parameterAnnotations,
      byte @Nullable [] annotationDefault) {}

  /**
   * Makes a method.
   *
   * @param resident the resident method, whose slot is taken; null for an added one
   */
  public Method method(
      Class<?> declaring,
      String name,
      MethodType type,
      Class<?>[] exceptions,
      Metadata metadata,
      @Nullable Method resident) {
    return call(
        () ->
            (Method)
                newMethod.invoke(
                    declaring,
                    name,
                    type.parameterArray(),
                    type.returnType(),
                    exceptions,
                    metadata.modifiers,
                    resident == null ? INVALID_SLOT : slot(resident),
                    metadata.signature,
                    metadata.annotations,
                    metadata.parameterAnnotations,
                    metadata.annotationDefault));
  }

  /** See {@link #method}. */
  public Constructor<?> constructor(
      Class<?> declaring,
      MethodType type,
      Class<?>[] exceptions,
      Metadata metadata,
      @Nullable Constructor<?> resident) {
    return call(
        () ->
            (Constructor<?>)
                newConstructor.invoke(
                    declaring,
                    type.parameterArray(),
                    exceptions,
                    metadata.modifiers,
                    resident == null ? INVALID_SLOT : slot(resident),
                    metadata.signature,
                    metadata.annotations,
                    metadata.parameterAnnotations));
  }

  /** See {@link #method}. */
  public Field field(
      Class<?> declaring,
      String name,
      Class<?> type,
      boolean isTrustedFinal,
      Metadata metadata,
      @Nullable Field resident) {
    return call(
        () ->
            (Field)
                newField.invoke(
                    declaring,
                    name,
                    type,
                    metadata.modifiers,
                    isTrustedFinal,
                    resident == null ? INVALID_SLOT : slot(resident),
                    metadata.signature,
                    metadata.annotations));
  }

  public Parameter parameter(
      @Nullable String name, int modifiers, Executable executable, int index) {
    return call(() -> (Parameter) newParameter.invokeExact(name, modifiers, executable, index));
  }

  /**
   * Makes a record component.
   *
   * @param values class, name, type, accessor, signature, annotations, type annotations
   */
  public RecordComponent recordComponent(@Nullable Object... values) {
    RecordComponent component = call(() -> (RecordComponent) newRecordComponent.invokeExact());
    for (int i = 0; i < values.length; i++) {
      recordComponent.get(i).set(component, values[i]);
    }
    return component;
  }

  /**
   * Makes calls of an added method end in a handle.
   *
   * @param invoker of the method's own type, receiver first
   */
  public void setAccessor(Method method, boolean isStatic, MethodHandle invoker) {
    int parameters = method.getParameterCount();
    MethodHandle target =
        invoker
            .asFixedArity()
            .asType(MethodType.genericMethodType(isStatic ? parameters : parameters + 1))
            .asSpreader(Object[].class, parameters);
    MethodHandle uniform = isStatic ? MethodHandles.dropArguments(target, 0, Object.class) : target;
    run(
        () ->
            setMethodAccessor.invoke(
                method,
                newMethodAccessor.invoke(
                    isStatic ? null : method.getDeclaringClass(),
                    method.getParameterTypes(),
                    uniform)));
  }

  public void setAccessor(Constructor<?> constructor, MethodHandle invoker) {
    int parameters = constructor.getParameterCount();
    MethodHandle target =
        invoker
            .asFixedArity()
            .asType(MethodType.genericMethodType(parameters))
            .asSpreader(Object[].class, parameters);
    run(
        () ->
            setConstructorAccessor.invoke(
                constructor,
                newConstructorAccessor.invoke(
                    constructor.getDeclaringClass(), constructor.getParameterTypes(), target)));
  }

  /**
   * Makes reads and writes of an added field end in handles.
   *
   * @param getter of the field's own type, as are the setters
   * @param setter null when the field is final
   * @param overrideSetter for after {@code setAccessible}: null when not even that makes it
   *     writable
   */
  public void setAccessors(
      Field field,
      boolean isStatic,
      MethodHandle getter,
      @Nullable MethodHandle setter,
      @Nullable MethodHandle overrideSetter) {
    fieldAccessor.set(field, accessor(field, isStatic, getter, setter));
    overrideFieldAccessor.set(field, accessor(field, isStatic, getter, overrideSetter));
  }

  private Object accessor(
      Field field, boolean isStatic, MethodHandle getter, @Nullable MethodHandle setter) {
    MethodType get = MethodType.genericMethodType(1);
    MethodType set = MethodType.methodType(void.class, Object.class, Object.class);
    MethodHandle uniformGetter = withReceiver(getter, isStatic).asType(get);
    MethodHandle uniformSetter = setter == null ? null : withReceiver(setter, isStatic).asType(set);
    return call(
        () ->
            newFieldAccessor.invoke(
                isStatic ? null : field.getDeclaringClass(),
                field.getType(),
                field.getType().getTypeName()
                    + " field "
                    + field.getDeclaringClass().getName()
                    + "."
                    + field.getName(),
                uniformGetter,
                uniformSetter));
  }

  private static MethodHandle withReceiver(MethodHandle handle, boolean isStatic) {
    return isStatic ? MethodHandles.dropArguments(handle, 0, Object.class) : handle;
  }

  /** What the JVM holds, past the mirror. */
  public Method[] nativeMethods(Class<?> type) {
    return call(() -> (Method[]) nativeMethods.invokeExact(type, false));
  }

  public Field[] nativeFields(Class<?> type) {
    return call(() -> (Field[]) nativeFields.invokeExact(type, false));
  }

  public Constructor<?>[] nativeConstructors(Class<?> type) {
    return call(
        () -> (Constructor<?>[]) (Constructor[]) nativeConstructors.invokeExact(type, false));
  }

  /**
   * What {@code getDeclaredMethods} copies from: the mirror's answer, cached. Not to be handed out.
   */
  public Method[] declaredMethods(Class<?> type) {
    return call(() -> (Method[]) declaredMethods.invokeExact(type, false));
  }

  /** Only for members that are not {@linkplain #isAdded added}. */
  public Parameter @Nullable [] nativeParameters(Executable executable) {
    return this.<Parameter @Nullable []>call(
        () -> (Parameter[]) nativeParameters.invokeExact(executable));
  }

  /** Only for members that are not {@linkplain #isAdded added}. */
  public byte @Nullable [] nativeTypeAnnotations(Member member) {
    return this.<byte @Nullable []>call(
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
    return call(
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

  /** Lays constants above a resident {@code jdk.internal.reflect.ConstantPool}. */
  public Object layeredConstantPool(Object resident, IntFunction<Object> upper) {
    return call(() -> newConstantPool.invoke(resident, upper));
  }

  /** Makes {@code java.lang.Class} ask again. */
  public void dropCaches(Class<?> type) {
    for (VarHandle cache : classCaches) {
      cache.setVolatile(type, null);
    }
  }

  /** Makes {@code ObjectStreamClass} ask again. */
  public void dropSerialCaches(Class<?> type) {
    for (ClassValue<?> cache : serialCaches) {
      cache.remove(type);
    }
  }

  /**
   * Makes {@code Proxy} generate anew for this interface alone; proxies of several interfaces are
   * found by no one of them.
   */
  public void dropProxies(Class<?> type) {
    run(
        () -> {
          Object proxies = proxiesOf.invoke(proxyCache, (Object) type);
          Object proxy = getProxy.invoke(proxies, type.getClassLoader());
          return proxy != null
              && (boolean) removeProxy.invoke(proxies, type.getClassLoader(), proxy);
        });
  }

  private static ClassValue<?> serialCache(Lookup trusted, String name)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName("java.io.ClassCache", false, null);
    Object cache =
        trusted
            .findStaticVarHandle(
                Class.forName("java.io.ObjectStreamClass$Caches", false, null), name, type)
            .get();
    return (ClassValue<?>) trusted.findVarHandle(type, "map", ClassValue.class).get(cache);
  }

  private static MethodHandle soleConstructor(Lookup trusted, Class<?> type)
      throws IllegalAccessException {
    return trusted.unreflectConstructor(type.getDeclaredConstructors()[0]);
  }

  private static MethodHandle declared(Lookup trusted, String name, Class<?> result)
      throws ReflectiveOperationException {
    return trusted.findVirtual(Class.class, name, MethodType.methodType(result, boolean.class));
  }

  private static VarHandle componentField(Lookup trusted, String name, Class<?> type)
      throws ReflectiveOperationException {
    return trusted.findVarHandle(RecordComponent.class, name, type);
  }

  private static VarHandle cache(Lookup trusted, String name, String type)
      throws ReflectiveOperationException {
    return trusted.findVarHandle(Class.class, name, Class.forName(type, false, null));
  }

  @SuppressWarnings("NullAway") // what comes back is nothing to anybody
  private void run(Internal<Object> internal) {
    call(internal);
  }

  private <T extends @Nullable Object> T call(Internal<T> internal) {
    try {
      return internal.call();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("an internal of the JDK threw what it does not declare", e);
    }
  }

  private interface Internal<T extends @Nullable Object> {
    T call() throws Throwable;
  }
}
