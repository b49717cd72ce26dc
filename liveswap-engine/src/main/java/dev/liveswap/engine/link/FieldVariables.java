package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Modifier;
import java.util.function.BiFunction;

/**
 * Variables of fields that are not where the JVM looks for them, as a lookup gives them out: those
 * of final fields can only be read, although the places that stand in for them can be written.
 */
public final class FieldVariables {
  private static final byte READS_INSTANCE = 1;
  private static final byte READS_STATIC = 2;

  private final MethodHandles.Lookup trusted;

  /**
   * @param trusted sees what the JVM holds, not what the mirror shows
   */
  public FieldVariables(MethodHandles.Lookup trusted) {
    this.trusted = trusted;
  }

  public VarHandle ofInstance(Class<?> owner, String name, Class<?> type, boolean isFinal)
      throws ReflectiveOperationException {
    return isFinal
        ? readOnly(READS_INSTANCE, owner, name, type)
        : trusted.findVarHandle(owner, name, type);
  }

  public VarHandle ofStatic(Class<?> owner, String name, Class<?> type, boolean isFinal)
      throws ReflectiveOperationException {
    return isFinal
        ? readOnly(READS_STATIC, owner, name, type)
        : trusted.findStaticVarHandle(owner, name, type);
  }

  /** What the JDK makes of a field that it takes for a final one. */
  private VarHandle readOnly(byte kind, Class<?> owner, String name, Class<?> type)
      throws ReflectiveOperationException {
    Class<?> memberName = jdk("MemberName");
    try {
      Object field =
          trusted
              .findVirtual(
                  MethodHandles.Lookup.class,
                  "resolveOrFail",
                  MethodType.methodType(
                      memberName, byte.class, Class.class, String.class, Class.class))
              .invoke(trusted, kind, owner, name, type);
      VarHandle flags = trusted.findVarHandle(memberName, "flags", int.class);
      flags.set(field, (int) flags.get(field) | Modifier.FINAL);
      return (VarHandle) makeFieldHandle(memberName, type).invoke(field, owner, false);
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ReflectiveOperationException(e);
    }
  }

  /** Of type {@code (MemberName, Class, boolean)VarHandle}. */
  private MethodHandle makeFieldHandle(Class<?> memberName, Class<?> type)
      throws ReflectiveOperationException {
    Class<?> maker = jdk("VarHandles");
    MethodType made =
        MethodType.methodType(VarHandle.class, memberName, Class.class, boolean.class);
    try {
      return trusted.findStatic(maker, "makeFieldHandle", made);
    } catch (NoSuchMethodException e) {
      // Before JDK 21 it wants to be told the type as well.
      MethodType typed = made.insertParameterTypes(2, Class.class);
      return MethodHandles.insertArguments(
          trusted.findStatic(maker, "makeFieldHandle", typed), 2, type);
    }
  }

  /** The variable of an object's holder as one of the object: all access modes come along. */
  public VarHandle through(MethodHandle holder, VarHandle ofHolder)
      throws ReflectiveOperationException {
    MethodHandle filter =
        trusted.findStatic(
            jdk("VarHandles"),
            "filterCoordinates",
            MethodType.methodType(
                VarHandle.class, VarHandle.class, int.class, MethodHandle[].class));
    try {
      VarHandle filtered = (VarHandle) filter.invoke(ofHolder, 0, new MethodHandle[] {holder});
      tellModes(filtered, ofHolder);
      return filtered;
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ReflectiveOperationException(e);
    }
  }

  /**
   * A variable that goes where its field goes.
   *
   * @param current of type {@code ()VarHandle}: gives the variable that is the field's now, always
   *     with the same types
   */
  public VarHandle following(MethodHandle current) throws ReflectiveOperationException {
    try {
      VarHandle now = (VarHandle) current.invokeExact();
      BiFunction<VarHandle.AccessMode, MethodHandle, MethodHandle> modes =
          (mode, target) ->
              MethodHandles.dropArguments(
                  MethodHandles.collectArguments(
                      MethodHandles.varHandleExactInvoker(mode, now.accessModeType(mode)),
                      0,
                      current),
                  0,
                  VarHandle.class);
      MethodHandle make =
          trusted.findConstructor(
              jdk("IndirectVarHandle"),
              MethodType.methodType(
                  void.class, VarHandle.class, Class.class, Class[].class, BiFunction.class));
      Class<?>[] coordinates = now.coordinateTypes().toArray(new Class<?>[0]);
      VarHandle following = (VarHandle) make.invoke(now, now.varType(), coordinates, modes);
      tellModes(following, now);
      return following;
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ReflectiveOperationException(e);
    }
  }

  /** JDK 17 has no answer of its own for {@link VarHandle#isAccessModeSupported} of such a one. */
  private void tellModes(VarHandle filtered, VarHandle target) throws Throwable {
    MethodHandle asked =
        trusted.findVirtual(
            filtered.getClass(),
            "isAccessModeSupported",
            MethodType.methodType(boolean.class, VarHandle.AccessMode.class));
    if (trusted.revealDirect(asked).getDeclaringClass() != VarHandle.class) {
      return;
    }
    Class<?> form = jdk("VarForm");
    MethodHandle of = trusted.findGetter(VarHandle.class, "vform", form);
    Class<?> names = jdk("MemberName").arrayType();
    copy(form, "implClass", Class.class, of.invoke(target), of.invoke(filtered));
    copy(form, "memberName_table", names, of.invoke(target), of.invoke(filtered));
  }

  private void copy(Class<?> owner, String field, Class<?> type, Object from, Object to)
      throws Throwable {
    Object value = trusted.findGetter(owner, field, type).invoke(from);
    trusted.findSetter(owner, field, type).invoke(to, value);
  }

  private static Class<?> jdk(String name) throws ClassNotFoundException {
    return Class.forName("java.lang.invoke." + name, false, null);
  }
}
