package dev.liveswap.engine.link;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Links generated call sites. Each is linked once and stays: what it means stands in its static
 * arguments, and where that changes the class gets new code, at the same safepoint as all others.
 *
 * <p>Thread-safe; called by the JVM on the user's threads.
 */
public final class Linker {
  private final MethodHandles.Lookup trusted;
  private final EnumConstants constants;
  private final LambdaAdapter adapters;
  private final ReloadGate reflection;

  /**
   * A linker with all rights.
   *
   * @param trusted a lookup that may do everything
   * @param constants changes the constants of enums
   * @param reflection is closed while new code runs that reflection does not show yet
   */
  public Linker(MethodHandles.Lookup trusted, EnumConstants constants, ReloadGate reflection) {
    this.reflection = reflection;
    this.trusted = trusted;
    this.constants = constants;
    this.adapters = new LambdaAdapter(trusted);
  }

  /**
   * The bootstrap method behind {@link LinkHook#BOOTSTRAP}.
   *
   * @param caller the class with the call site
   * @param name the call site's name, for people only
   * @param type the call site's type
   * @param arguments a {@link LinkKind} and what it wants
   * @return a call site whose meaning never changes
   * @throws Throwable what the JVM would have thrown when it resolved an ordinary reference
   */
  public CallSite link(
      MethodHandles.Lookup caller, String name, MethodType type, Object[] arguments)
      throws Throwable {
    LinkKind kind = LinkKind.valueOf((String) arguments[0]);
    List<Object> rest = Arrays.asList(arguments).subList(1, arguments.length);
    return switch (kind) {
      case DISPATCH -> new InlineCache(caller.lookupClass(), type, table(rest)::body);
      case HAS_OVERRIDE -> {
        DispatchTable table = table(rest);
        yield new InlineCache(
            caller.lookupClass(),
            type,
            receiver ->
                MethodHandles.dropArguments(
                    MethodHandles.constant(boolean.class, table.companionBody(receiver) != null),
                    0,
                    type.parameterType(0)));
      }
      case CALL_OVERRIDE -> {
        DispatchTable table = table(rest);
        yield new InlineCache(
            caller.lookupClass(),
            type,
            receiver -> Objects.requireNonNull(table.companionBody(receiver)));
      }
      case START_SUBCLASS_STATES ->
          new InlineCache(
              caller.lookupClass(),
              type,
              new SubclassStarts(trusted, (Class<?>) rest.get(0), (String) rest.get(1))::of);
      case ADMIT ->
          new ConstantCallSite(
              new Admission(
                      caller.lookupClass(),
                      (String) rest.get(0),
                      (String) rest.get(1),
                      (String) rest.get(2))
                  .handle());
      case FIND_STATE, START_STATE, INHERIT_FIELD ->
          ((Class<?>) rest.get(2)).isInterface()
              ? new InlineCache(
                  caller.lookupClass(), type, receiver -> ofClass(kind, rest, receiver))
              : new ConstantCallSite(
                  InterfaceCasts.asType(target(name, type, Arrays.asList(arguments)), type));
      default ->
          new ConstantCallSite(
              InterfaceCasts.asType(target(name, type, Arrays.asList(arguments)), type));
    };
  }

  private DispatchTable table(List<Object> arguments) {
    Class<?> owner = (Class<?>) arguments.get(0);
    MethodType type =
        MethodType.fromMethodDescriptorString((String) arguments.get(2), owner.getClassLoader());
    return new DispatchTable(
        trusted, owner, (String) arguments.get(1), type, (String) arguments.get(3), reflection);
  }

  private MethodHandle target(String name, MethodType type, List<Object> arguments)
      throws Throwable {
    LinkKind kind = LinkKind.valueOf((String) arguments.get(0));
    List<Object> rest = arguments.subList(1, arguments.size());
    switch (kind) {
      case AFTER_INITIALIZING -> {
        Class<?> owner = (Class<?>) rest.get(0);
        trusted.in(owner).ensureInitialized(owner);
        return target(name, type, rest.subList(1, rest.size()));
      }
      case LOOKUP -> {
        return MethodHandles.constant(MethodHandles.Lookup.class, rightsOf(rest.get(0)));
      }
      case BOOTSTRAP -> {
        return bootstrap(name, type, rest).dynamicInvoker();
      }
      case PASS_STATE -> {
        return EarlyStates.passer();
      }
      case TAKE_STATE -> {
        return EarlyStates.taker();
      }
      case PACK -> {
        return MethodHandles.identity(Object[].class)
            .asCollector(Object[].class, type.parameterCount());
      }
      case FIND_STATE, START_STATE, INHERIT_FIELD -> {
        return ofClass(kind, rest, (Class<?>) rest.get(2));
      }
      case VARIABLE -> {
        return MethodHandles.constant(VarHandle.class, variable(rest));
      }
      case ADD_STATE -> {
        return ObjectStates.adder(trusted, (Class<?>) rest.get(2));
      }
      case BEGIN_CONSTANTS, REMAKE_CONSTANT, ARRANGE_CONSTANTS -> {
        return constants.handle(kind, (Class<?>) rest.get(0));
      }
      case KEEP_STATIC -> {
        CurrentHierarchy hierarchy = new CurrentHierarchy((String) rest.get(3));
        return new KeptStatic(member(LinkKind.GET_STATIC, rest), type.returnType(), hierarchy)
            .handle();
      }
      case ADAPTED -> {
        return adapted((Class<?>) rest.get(0), (String) rest.get(1), type);
      }
      case CAST -> {
        return typeTest(rest).cast();
      }
      case INSTANCE_OF -> {
        return typeTest(rest).instanceOf();
      }
      case ASK_CLASS -> {
        return new ClassQuestions(new CurrentHierarchy((String) rest.get(1)))
            .handle((String) rest.get(0));
      }
      case TYPE_SWITCH -> {
        CurrentHierarchy hierarchy = new CurrentHierarchy((String) rest.get(0));
        return new TypeSwitch(rest.subList(1, rest.size()).toArray(), hierarchy).handle();
      }
      case CALL_DEFAULT -> {
        return DefaultsHook.unguarded(trusted, member(LinkKind.CALL_SPECIAL, rest));
      }
      case FAIL -> throw failure((String) rest.get(0), (String) rest.get(1));
      default -> {
        return member(kind, rest);
      }
    }
  }

  /** What has to do with the added fields of objects of a class that has the woven field. */
  private MethodHandle ofClass(LinkKind kind, List<Object> arguments, Class<?> woven)
      throws ReflectiveOperationException {
    Class<?> holder = (Class<?>) arguments.get(1);
    ObjectStates states = new ObjectStates(trusted, (Class<?>) arguments.get(0), holder, woven);
    return switch (kind) {
      case FIND_STATE -> states.finder();
      case START_STATE -> states.starter();
      default ->
          new InheritedField(
                  trusted,
                  states,
                  holder,
                  (String) arguments.get(3),
                  (String) arguments.get(4),
                  (String) arguments.get(5),
                  new CurrentHierarchy((String) arguments.get(6)))
              .handle();
    };
  }

  private VarHandle variable(List<Object> arguments) throws ReflectiveOperationException {
    Class<?> owner = (Class<?>) arguments.get(0);
    Class<?> holder = (Class<?>) arguments.get(1);
    MethodType type =
        MethodType.fromMethodDescriptorString("()" + arguments.get(4), owner.getClassLoader());
    FieldVariables variables = new FieldVariables(trusted);
    return variables.through(
        trusted.findStatic(holder, (String) arguments.get(2), MethodType.methodType(holder, owner)),
        variables.ofInstance(
            holder,
            (String) arguments.get(3),
            type.returnType(),
            "final".equals(arguments.get(5))));
  }

  private static TypeTest typeTest(List<Object> arguments) {
    return new TypeTest(
        (Class<?>) arguments.get(0), new CurrentHierarchy((String) arguments.get(1)));
  }

  private MethodHandles.Lookup rightsOf(Object owner) {
    return trusted.in((Class<?>) owner);
  }

  private MethodHandle member(LinkKind kind, List<Object> arguments) throws Throwable {
    Class<?> owner = (Class<?>) arguments.get(0);
    String name = (String) arguments.get(1);
    String descriptor = (String) arguments.get(2);
    // As a method's result, because a descriptor of its own cannot be read.
    MethodType type =
        MethodType.fromMethodDescriptorString(
            descriptor.startsWith("(") ? descriptor : "()" + descriptor, owner.getClassLoader());
    Class<?> field = type.returnType();
    try {
      return switch (kind) {
        case GET_FIELD -> trusted.findGetter(owner, name, field);
        case PUT_FIELD -> trusted.findSetter(owner, name, field);
        case GET_VOLATILE -> VolatileAccess.getter(trusted, owner, name, field);
        case PUT_VOLATILE -> VolatileAccess.setter(trusted, owner, name, field);
        case GET_STATIC -> trusted.findStaticGetter(owner, name, field);
        case PUT_STATIC -> trusted.findStaticSetter(owner, name, field);
        case CALL_STATIC -> trusted.findStatic(owner, name, type);
        case CALL_VIRTUAL -> trusted.findVirtual(owner, name, type);
        case CALL_SPECIAL -> trusted.findSpecial(owner, name, type, (Class<?>) arguments.get(3));
        case NEW -> trusted.findConstructor(owner, type);
        default -> throw new IllegalArgumentException("no member: " + kind);
      };
    } catch (ReflectiveOperationException e) {
      // What the JVM throws where it resolves the same reference itself (JVMS 5.4.3).
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      Error error =
          e instanceof NoSuchFieldException
              ? new NoSuchFieldError(e.getMessage())
              : e instanceof NoSuchMethodException
                  ? new NoSuchMethodError(e.getMessage())
                  : new IncompatibleClassChangeError(e.getMessage());
      error.initCause(e);
      throw error;
    }
  }

  private CallSite bootstrap(String name, MethodType type, List<Object> arguments)
      throws Throwable {
    Class<?> owner = (Class<?>) arguments.get(0);
    MethodHandle method = (MethodHandle) arguments.get(1);
    String forms = (String) arguments.get(2);
    List<Object> all = new ArrayList<>(List.of(rightsOf(owner), name, type));
    for (int i = 0; i < forms.length(); i++) {
      Object argument = arguments.get(3 + i);
      all.add(
          switch (forms.charAt(i)) {
            case 'h' -> handle((String) argument, owner);
            case 'a' -> adapter((String) argument, owner);
            default -> argument;
          });
    }
    return (CallSite) method.invokeWithArguments(all);
  }

  /** What {@link LinkCall#adaptedLambda} and {@link LinkCall#askingLambda} wrote. */
  private MethodHandle adapter(String text, Class<?> owner) throws ReflectiveOperationException {
    int space = text.indexOf(' ');
    MethodType type =
        MethodType.fromMethodDescriptorString(text.substring(0, space), owner.getClassLoader());
    return adapters.of(owner, type, text.substring(space + 1));
  }

  /** Takes any object for an interface's: that is the one cast which explicitly does so. */
  private MethodHandle adapted(Class<?> owner, String body, MethodType type) throws Throwable {
    MethodHandle found;
    if (body.startsWith(LinkCall.ASKS)) {
      String[] parts = body.split(" ", 3);
      found = new ClassQuestions(new CurrentHierarchy(parts[2])).handle(parts[1]);
    } else {
      found = handle(body, owner);
    }
    return MethodHandles.explicitCastArguments(found.asFixedArity(), type);
  }

  private MethodHandle handle(String text, Class<?> owner) throws Throwable {
    return HandleText.parse(text).find(trusted, owner);
  }

  static Error failure(String error, String message) {
    return switch (error) {
      case "NoSuchFieldError" -> new NoSuchFieldError(message);
      case "NoSuchMethodError" -> new NoSuchMethodError(message);
      case "AbstractMethodError" -> new AbstractMethodError(message);
      case "IllegalAccessError" -> new IllegalAccessError(message);
      default -> new IncompatibleClassChangeError(message);
    };
  }
}
