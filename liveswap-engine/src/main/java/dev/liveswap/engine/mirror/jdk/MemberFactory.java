package dev.liveswap.engine.mirror.jdk;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the objects that reflection hands out, by the JDK's own package-private constructors: the
 * same from JDK 17 to 25.
 *
 * <p>A member that the JVM does not have gets a slot that is invalid on purpose, and an accessor of
 * ours.
 */
public final class MemberFactory {
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
  private final List<VarHandle> recordComponent;

  MemberFactory(Lookup trusted, BaseClasses base) throws ReflectiveOperationException, IOException {
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
    recordComponent =
        List.of(
            componentField(trusted, "clazz", Class.class),
            componentField(trusted, "name", String.class),
            componentField(trusted, "type", Class.class),
            componentField(trusted, "accessor", Method.class),
            componentField(trusted, "signature", String.class),
            componentField(trusted, "annotations", byte[].class),
            componentField(trusted, "typeAnnotations", byte[].class));
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
    return Internal.call(
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
    return Internal.call(
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
    return Internal.call(
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
    return Internal.call(
        () -> (Parameter) newParameter.invokeExact(name, modifiers, executable, index));
  }

  /**
   * Makes a record component.
   *
   * @param values class, name, type, accessor, signature, annotations, type annotations
   */
  public RecordComponent recordComponent(@Nullable Object... values) {
    RecordComponent component =
        Internal.call(() -> (RecordComponent) newRecordComponent.invokeExact());
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
    Internal.run(
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
    Internal.run(
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
    return Internal.call(
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

  /** Lays constants above a resident {@code jdk.internal.reflect.ConstantPool}. */
  public Object layeredConstantPool(Object resident, IntFunction<Object> upper) {
    return Internal.call(() -> newConstantPool.invoke(resident, upper));
  }

  private static MethodHandle soleConstructor(Lookup trusted, Class<?> type)
      throws IllegalAccessException {
    return trusted.unreflectConstructor(type.getDeclaredConstructors()[0]);
  }

  private static VarHandle componentField(Lookup trusted, String name, Class<?> type)
      throws ReflectiveOperationException {
    return trusted.findVarHandle(RecordComponent.class, name, type);
  }
}
