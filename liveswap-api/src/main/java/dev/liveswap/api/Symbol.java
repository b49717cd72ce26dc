package dev.liveswap.api;

import dev.liveswap.api.PluginException.Reason;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.WrongMethodTypeException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A class, method or field of a {@link Plugin}, as {@link Plugin#lookup} has found it, and the ways
 * to use it. Access is never refused, private members included.
 *
 * <p>Immutable and thread-safe. Whoever keeps a symbol keeps the plugin's classes from being
 * collected.
 */
public final class Symbol {
  private final Class<?> type;
  private final @Nullable Member member;

  private Symbol(Class<?> type, @Nullable Member member) {
    this.type = type;
    this.member = member;
  }

  static Symbol ofClass(Class<?> type) {
    return new Symbol(type, null);
  }

  static Symbol ofMember(Member member) {
    ((AccessibleObject) member).setAccessible(true);
    return new Symbol(member.getDeclaringClass(), member);
  }

  /**
   * The class.
   *
   * @return the class itself, or the one that declares the method or field
   */
  public Class<?> type() {
    return type;
  }

  /**
   * The method.
   *
   * @return accessible
   * @throws PluginException {@link Reason#SIGNATURE} if the symbol is none
   */
  public Method method() {
    if (member instanceof Method method) {
      return method;
    }
    throw isNo("method", "look up " + type.getSimpleName() + ".name of the method");
  }

  /**
   * The field.
   *
   * @return accessible
   * @throws PluginException {@link Reason#SIGNATURE} if the symbol is none
   */
  public Field field() {
    if (member instanceof Field field) {
      return field;
    }
    throw isNo("field", "look up " + type.getSimpleName() + ".name of the field");
  }

  /**
   * A handle: of the method, the receiver first if it has one; of the field's getter; of the
   * class's constructor without parameters.
   *
   * @return of exactly the symbol's types
   * @throws PluginException {@link Reason#SIGNATURE} if the class has no such constructor
   */
  public MethodHandle handle() {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      if (member instanceof Method method) {
        return lookup.unreflect(method);
      }
      if (member instanceof Field field) {
        return lookup.unreflectGetter(field);
      }
      return lookup.unreflectConstructor(constructor());
    } catch (IllegalAccessException e) {
      throw new PluginException(Reason.SIGNATURE, this + " is not accessible", e);
    }
  }

  /**
   * The symbol as an object of an interface of the program's:
   *
   * <ul>
   *   <li>a class that implements it: a new object of it;
   *   <li>a static method: an object that calls it;
   *   <li>an instance method: the same, with the receiver first or, if the interface has no
   *       parameter for it, on one new object of its class.
   * </ul>
   *
   * @param wanted for a method, public and with one abstract method
   * @param <T> the interface
   * @return the object
   * @throws PluginException {@link Reason#SIGNATURE} if it does not fit, {@link Reason#FAILED} if
   *     the class's constructor throws
   */
  public <T> T as(Class<T> wanted) {
    if (member == null) {
      if (!wanted.isAssignableFrom(type)) {
        throw isNo(
            wanted.getName(),
            wanted.getName().equals(type.getName()) || hasNamesake(wanted)
                ? "the plugin has a class of that name of its own: leave it out of the plugin"
                : "let it implement that, or look up one of its methods");
      }
      return wanted.cast(newInstance());
    }
    try {
      return MethodHandleProxies.asInterfaceInstance(wanted, handleFor(wanted));
    } catch (WrongMethodTypeException | IllegalArgumentException e) {
      throw new PluginException(
          Reason.SIGNATURE,
          this
              + " cannot be called as "
              + wanted.getName()
              + ", which must be public and have one method with parameters that fit: "
              + e.getMessage(),
          e);
    }
  }

  private boolean hasNamesake(Class<?> wanted) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Class<?> each : at.getInterfaces()) {
        if (each.getName().equals(wanted.getName())) {
          return true;
        }
      }
    }
    return false;
  }

  private MethodHandle handleFor(Class<?> wanted) {
    MethodHandle handle = handle();
    if (!(member instanceof Method method) || Modifier.isStatic(method.getModifiers())) {
      return handle;
    }
    for (Method each : wanted.getMethods()) {
      if (Modifier.isAbstract(each.getModifiers())
          && each.getParameterCount() == method.getParameterCount()) {
        return handle.bindTo(newInstance());
      }
    }
    return handle;
  }

  /**
   * Calls the method, the receiver first if it has one; reads the field; or makes an object of the
   * class, by the constructor without parameters.
   *
   * @param arguments the receiver, if there is one, then the parameters
   * @return what it returns; null for a method that returns nothing
   * @throws PluginException {@link Reason#SIGNATURE} if the arguments do not fit
   * @throws RuntimeException or any other exception that the code itself throws, as it is
   */
  public @Nullable Object call(@Nullable Object... arguments) {
    MethodHandle handle = handle();
    if (arguments.length != handle.type().parameterCount()) {
      throw new PluginException(
          Reason.SIGNATURE,
          this
              + " takes "
              + PatchMessages.parameters(handle.type().parameterArray())
              + ", not "
              + arguments.length
              + (arguments.length == 1 ? " argument" : " arguments"));
    }
    checkTypes(handle.type(), arguments);
    MethodHandle generic =
        handle
            .asFixedArity()
            .asType(MethodType.genericMethodType(arguments.length))
            .asSpreader(Object[].class, arguments.length);
    try {
      return generic.invokeExact(arguments);
    } catch (Throwable e) {
      throw Symbol.<RuntimeException>asItIs(e);
    }
  }

  /** Before the call: what it throws itself is no error of the caller's. */
  private void checkTypes(MethodType type, @Nullable Object[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      Class<?> parameter = type.parameterType(i);
      MethodHandle conversion =
          MethodHandles.identity(parameter).asType(MethodType.genericMethodType(1));
      try {
        Object unused = conversion.invokeExact(arguments[i]);
      } catch (ClassCastException | NullPointerException e) {
        throw new PluginException(
            Reason.SIGNATURE,
            this
                + " takes "
                + PatchMessages.parameters(type.parameterArray())
                + ", and argument "
                + (i + 1)
                + " is "
                + (arguments[i] == null ? "null" : "of " + arguments[i].getClass().getName()),
            e);
      } catch (Throwable e) {
        throw new IllegalStateException("a conversion has thrown", e);
      }
    }
  }

  @SuppressWarnings("unchecked") // Exceptions are not checked at run time.
  private static <T extends Throwable> RuntimeException asItIs(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /**
   * The value of a static field.
   *
   * @return the value, which may be null
   * @throws PluginException {@link Reason#SIGNATURE} if the symbol is no static field
   */
  public @Nullable Object get() {
    Field field = field();
    if (!Modifier.isStatic(field.getModifiers())) {
      throw isNo("static field", "read it with field() or handle(), which take the object");
    }
    return call();
  }

  /** Makes an object of the class. */
  private Object newInstance() {
    Constructor<?> constructor = constructor();
    try {
      return constructor.newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new PluginException(
          Reason.FAILED, "no object of " + type.getName() + " could be made: " + cause, cause);
    }
  }

  private Constructor<?> constructor() {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new PluginException(
          Reason.SIGNATURE,
          type.getName()
              + " has no constructor without parameters: add one, make the method static, or call"
              + " a constructor of type()",
          e);
    }
  }

  private PluginException isNo(String what, String cure) {
    return new PluginException(Reason.SIGNATURE, this + " is no " + what + ": " + cure);
  }

  @Override
  public String toString() {
    return member == null ? type.toString() : member.toString();
  }
}
