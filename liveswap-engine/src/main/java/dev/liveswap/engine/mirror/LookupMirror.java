package dev.liveswap.engine.mirror;

import static java.lang.invoke.MethodHandleInfo.REF_getField;
import static java.lang.invoke.MethodHandleInfo.REF_getStatic;
import static java.lang.invoke.MethodHandleInfo.REF_invokeInterface;
import static java.lang.invoke.MethodHandleInfo.REF_invokeSpecial;
import static java.lang.invoke.MethodHandleInfo.REF_invokeStatic;
import static java.lang.invoke.MethodHandleInfo.REF_invokeVirtual;
import static java.lang.invoke.MethodHandleInfo.REF_newInvokeSpecial;

import dev.liveswap.engine.mirror.AddedMembers.AddedField;
import dev.liveswap.engine.mirror.AddedMembers.AddedMethod;
import dev.liveswap.engine.mirror.ClassFacts.MemberFacts;
import dev.liveswap.engine.mirror.ClassView.Views;
import dev.liveswap.engine.mirror.Resolution.Found;
import dev.liveswap.engine.mirror.jdk.JdkInternals;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code MethodHandles.Lookup} over the current world: answers for members that the JVM does not
 * have, and refuses those that it only still has. Access is checked as {@code Lookup} checks it;
 * null means that the JVM's own answer is right.
 */
final class LookupMirror {
  private static final int VARARGS = 0x80;
  private static final int ACCESS =
      Modifier.PUBLIC | Modifier.PRIVATE | Modifier.PROTECTED | Modifier.STATIC;
  private static final int TRUSTED = -1;

  /** The lookup class of whoever wants the JVM's own answer. */
  private static final String LINKER = "java.lang.$LiveswapLink";

  private final Views views;
  private final Resolution resolution;
  private final NestLookups nests;
  private final JdkInternals jdk;
  private final Revealed.Handles handles = new Revealed.Handles();

  LookupMirror(Views views, JdkInternals jdk) {
    this.views = views;
    this.resolution = new Resolution(views, jdk);
    this.nests = new NestLookups(views, jdk);
    this.jdk = jdk;
  }

  /**
   * @param operation the name of the {@code Lookup} method
   * @param arguments the lookup, and the method's arguments
   */
  @Nullable Object answer(String operation, @Nullable Object[] arguments)
      throws ReflectiveOperationException {
    for (Object argument : arguments) {
      if (argument == null) {
        return null; // for Lookup itself to refuse
      }
    }
    Lookup lookup = (Lookup) arguments[0];
    if (lookup.lookupClass().getName().equals(LINKER)) {
      return null; // it links edited code to what the JVM holds
    }
    if (operation.equals("revealDirect")) {
      return handles.get((MethodHandle) arguments[1]);
    }
    if (operation.startsWith("unreflect")) {
      return unreflect(operation, lookup, arguments);
    }
    Class<?> type = operation.equals("bind") ? arguments[1].getClass() : (Class<?>) arguments[1];
    Object found = resolution.mayDiffer(type) ? find(operation, lookup, type, arguments) : null;
    return found == null ? nests.find(operation, lookup, type, arguments) : found;
  }

  private @Nullable Object find(
      String operation, Lookup lookup, Class<?> type, @Nullable Object[] arguments)
      throws ReflectiveOperationException {
    return switch (operation) {
      case "findStatic" ->
          findMethod(lookup, type, (String) arguments[2], (MethodType) arguments[3], true);
      case "findVirtual" ->
          findMethod(lookup, type, (String) arguments[2], (MethodType) arguments[3], false);
      case "bind" -> {
        MethodHandle handle =
            findMethod(lookup, type, (String) arguments[2], (MethodType) arguments[3], false);
        yield handle == null ? null : bound(handle, arguments[1]);
      }
      case "findSpecial" ->
          findSpecial(
              lookup,
              type,
              (String) arguments[2],
              (MethodType) arguments[3],
              (Class<?>) arguments[4]);
      case "findConstructor" -> findConstructor(lookup, type, (MethodType) arguments[2]);
      default -> findField(operation, lookup, type, (String) arguments[2], (Class<?>) arguments[3]);
    };
  }

  // --- by name
  // ------------------------------------------------------------------------------------------------------------------

  private @Nullable MethodHandle findMethod(
      Lookup lookup, Class<?> type, String name, MethodType methodType, boolean isStatic)
      throws ReflectiveOperationException {
    String kind =
        isStatic ? "invokeStatic" : type.isInterface() ? "invokeInterface" : "invokeVirtual";
    Found found = resolution.method(type, name, methodType, kind);
    AddedMethod added =
        found == null ? null : found.view().added().method(name, found.facts().descriptor());
    if (found == null || added == null) {
      return null;
    }
    if (Modifier.isStatic(found.facts().access()) != isStatic) {
      throw new IllegalAccessException(
          "no such method: " + type.getName() + "." + name + methodType + "/" + kind);
    }
    int access = found.facts().access();
    checkAccess(lookup, type, found.owner(), access, name);
    MethodType wanted =
        isStatic
            ? methodType
            : methodType.insertParameterTypes(0, receiver(lookup, type, found.owner(), access));
    return handles.put(
        adapt(added.invoker(), wanted, access),
        new Revealed(
            isStatic ? REF_invokeStatic : virtualKind(type),
            found.owner(),
            name,
            methodType,
            access));
  }

  private static int virtualKind(Class<?> type) {
    return type.isInterface() ? REF_invokeInterface : REF_invokeVirtual;
  }

  /**
   * JVMS 6.5 invokespecial: past the overriding, from the caller's superclass if a superclass is
   * named.
   */
  private @Nullable MethodHandle findSpecial(
      Lookup lookup, Class<?> type, String name, MethodType methodType, Class<?> caller)
      throws ReflectiveOperationException {
    checkSpecialCaller(lookup, caller);
    Class<?> superclass = views.superclass(caller);
    boolean fromSuper =
        type != caller
            && !type.isInterface()
            && superclass != null
            && type.isAssignableFrom(superclass);
    Class<?> searched = fromSuper && superclass != null ? superclass : type;
    Found found = resolution.method(searched, name, methodType, "invokeSpecial");
    AddedMethod added =
        found == null ? null : found.view().added().method(name, found.facts().descriptor());
    if (found == null || added == null) {
      return null;
    }
    MethodHandle direct = added.direct();
    if (direct == null) {
      throw new AbstractMethodError(found.owner().getName() + "." + name + methodType);
    }
    checkAccess(lookup, type, found.owner(), found.facts().access(), name);
    int access = found.facts().access();
    return handles.put(
        adapt(direct, methodType.insertParameterTypes(0, caller), access),
        new Revealed(REF_invokeSpecial, found.owner(), name, methodType, access));
  }

  private static void checkSpecialCaller(Lookup lookup, Class<?> caller)
      throws IllegalAccessException {
    boolean isPrivileged = (lookup.lookupModes() & Lookup.PRIVATE) != 0;
    if (!isPrivileged || caller != lookup.lookupClass()) {
      throw new IllegalAccessException("no private access for invokespecial: " + caller);
    }
  }

  private @Nullable MethodHandle findConstructor(
      Lookup lookup, Class<?> type, MethodType methodType) throws ReflectiveOperationException {
    ClassView view = views.of(type);
    if (view == null) {
      return null;
    }
    String descriptor = methodType.changeReturnType(void.class).toMethodDescriptorString();
    MemberFacts facts = view.facts().method("<init>", descriptor);
    if (facts == null) {
      throw new NoSuchMethodException(
          "no such constructor: " + type.getName() + ".<init>" + methodType + "/newInvokeSpecial");
    }
    MethodHandle added = view.added().constructor(descriptor);
    if (added == null) {
      return null;
    }
    checkAccess(lookup, type, type, facts.access(), "<init>");
    return created(adapt(added, methodType.changeReturnType(type), facts.access()), facts.access());
  }

  private MethodHandle created(MethodHandle handle, int access) {
    return handles.put(
        handle,
        new Revealed(
            REF_newInvokeSpecial,
            handle.type().returnType(),
            "<init>",
            handle.type().changeReturnType(void.class),
            access));
  }

  private @Nullable Object findField(
      String operation, Lookup lookup, Class<?> type, String name, Class<?> fieldType)
      throws ReflectiveOperationException {
    boolean isStatic = operation.startsWith("findStatic");
    boolean isSetter = operation.endsWith("Setter");
    String kind = (isSetter ? "put" : "get") + (isStatic ? "Static" : "Field");
    Found found = resolution.field(type, name, fieldType, kind);
    AddedField added =
        found == null ? null : found.view().added().field(name, found.facts().descriptor());
    if (found == null || added == null) {
      return null;
    }
    int access = found.facts().access();
    if (Modifier.isStatic(access) != isStatic) {
      throw new IllegalAccessException(
          "no such field: " + type.getName() + "." + name + "/" + fieldType.getName());
    }
    checkAccess(lookup, type, found.owner(), access, name);
    if (isSetter && Modifier.isFinal(access)) {
      throw new IllegalAccessException("final field has no write access: " + name);
    }
    Class<?> receiver = isStatic ? null : receiver(lookup, type, found.owner(), access);
    return operation.endsWith("VarHandle")
        ? variable(added, isStatic, found.owner(), name)
        : accessed(
            fieldHandle(added, isSetter, receiver, fieldType),
            isSetter,
            found.owner(),
            name,
            fieldType,
            access);
  }

  private MethodHandle accessed(
      MethodHandle handle,
      boolean isSetter,
      Class<?> owner,
      String name,
      Class<?> type,
      int access) {
    int kind = Modifier.isStatic(access) ? REF_getStatic : REF_getField;
    // The kinds of writes follow those of reads in the same order (JVMS 5.4.3.5).
    return handles.put(
        handle,
        new Revealed(
            isSetter ? kind + 2 : kind,
            owner,
            name,
            isSetter ? MethodType.methodType(void.class, type) : MethodType.methodType(type),
            access));
  }

  // --- from reflection
  // ----------------------------------------------------------------------------------------------------------

  private Object unreflect(String operation, Lookup lookup, @Nullable Object[] arguments)
      throws ReflectiveOperationException {
    if (arguments[1] instanceof Method method) {
      Class<?> caller = arguments.length > 2 ? (Class<?>) arguments[2] : null;
      return unreflect(lookup, method, caller);
    }
    if (arguments[1] instanceof Constructor<?> constructor) {
      String descriptor = MemberMirror.key(constructor).substring("<init>".length());
      MethodHandle added = current(constructor).added().constructor(descriptor);
      checkAccess(lookup, constructor);
      MethodType type =
          MethodType.methodType(constructor.getDeclaringClass(), constructor.getParameterTypes());
      int access = constructor.getModifiers();
      return created(adapt(present(added, constructor), type, access), access);
    }
    Field field = (Field) Objects.requireNonNull(arguments[1]);
    AddedField added =
        current(field).added().field(field.getName(), field.getType().descriptorString());
    checkAccess(lookup, field);
    boolean isSetter = operation.endsWith("Setter");
    if (isSetter && Modifier.isFinal(field.getModifiers()) && !isWritableFinal(field)) {
      throw new IllegalAccessException("final field has no write access: " + field);
    }
    Class<?> receiver = Modifier.isStatic(field.getModifiers()) ? null : field.getDeclaringClass();
    return operation.endsWith("VarHandle")
        ? variable(
            present(added, field), receiver == null, field.getDeclaringClass(), field.getName())
        : accessed(
            fieldHandle(present(added, field), isSetter, receiver, field.getType()),
            isSetter,
            field.getDeclaringClass(),
            field.getName(),
            field.getType(),
            field.getModifiers());
  }

  private MethodHandle unreflect(Lookup lookup, Method method, @Nullable Class<?> specialCaller)
      throws ReflectiveOperationException {
    String descriptor = MemberMirror.key(method).substring(method.getName().length());
    AddedMethod added =
        present(current(method).added().method(method.getName(), descriptor), method);
    MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    if (specialCaller != null) {
      checkSpecialCaller(lookup, specialCaller);
      return revealing(
          adapt(
              present(added.direct(), method),
              type.insertParameterTypes(0, specialCaller),
              method.getModifiers()),
          REF_invokeSpecial,
          method);
    }
    checkAccess(lookup, method);
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    return revealing(
        adapt(
            added.invoker(),
            isStatic ? type : type.insertParameterTypes(0, method.getDeclaringClass()),
            method.getModifiers()),
        isStatic ? REF_invokeStatic : virtualKind(method.getDeclaringClass()),
        method);
  }

  private MethodHandle revealing(MethodHandle handle, int kind, Method method) {
    return handles.put(
        handle,
        new Revealed(
            kind,
            method.getDeclaringClass(),
            method.getName(),
            MethodType.methodType(method.getReturnType(), method.getParameterTypes()),
            method.getModifiers()));
  }

  /**
   * As {@code Lookup.unreflectSetter}: only after {@code setAccessible}, and never a static one or
   * a record's.
   */
  private boolean isWritableFinal(Field field) {
    return isOverridden(field) && !jdk.isTrustedFinal(field);
  }

  @SuppressWarnings("deprecation") // isAccessible is what Lookup itself looks at: the override flag
  private static boolean isOverridden(AccessibleObject member) {
    return member.isAccessible();
  }

  private ClassView current(Member member) {
    ClassView view = views.of(member.getDeclaringClass());
    if (view == null) {
      throw gone(member);
    }
    return view;
  }

  private static <T> T present(@Nullable T added, Member member) {
    if (added == null) {
      throw gone(member);
    }
    return added;
  }

  private static IncompatibleClassChangeError gone(Member member) {
    String what = member + " is not in the current version of its class any more";
    return member instanceof Field ? new NoSuchFieldError(what) : new NoSuchMethodError(what);
  }

  // --- handles
  // ------------------------------------------------------------------------------------------------------------------

  private static MethodHandle adapt(MethodHandle handle, MethodType type, int modifiers) {
    MethodHandle adapted = handle.asFixedArity().asType(type);
    return (modifiers & VARARGS) == 0 ? adapted : adapted.withVarargs(type.parameterCount() > 0);
  }

  private static MethodHandle bound(MethodHandle handle, Object receiver) {
    MethodHandle bound = handle.bindTo(receiver);
    return handle.isVarargsCollector() ? bound.withVarargs(true) : bound;
  }

  private static MethodHandle fieldHandle(
      AddedField field, boolean isSetter, @Nullable Class<?> receiver, Class<?> type) {
    MethodType handleType =
        isSetter ? MethodType.methodType(void.class, type) : MethodType.methodType(type);
    return (isSetter ? field.setter() : field.getter())
        .asType(receiver == null ? handleType : handleType.insertParameterTypes(0, receiver));
  }

  private static VarHandle variable(
      AddedField field, boolean isStatic, Class<?> owner, String name) {
    if (isStatic) {
      initialize(owner);
    }
    VarHandle variable = field.variable();
    if (variable == null) {
      throw new UnsupportedOperationException(
          "no VarHandle for "
              + owner.getName()
              + "."
              + name
              + ", which was added while the program runs; after a restart there is");
    }
    return variable;
  }

  /** Before the handle is used, as JDK 17 does it; later ones wait for the first use. */
  private static void initialize(Class<?> type) {
    try {
      Class.forName(type.getName(), true, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a loaded class is not found: " + type, e);
    }
  }

  // --- access
  // -------------------------------------------------------------------------------------------------------------------

  private <M extends AccessibleObject & Member> void checkAccess(Lookup lookup, M member)
      throws IllegalAccessException {
    if (!isOverridden(member)) {
      checkAccess(
          lookup,
          member.getDeclaringClass(),
          member.getDeclaringClass(),
          member.getModifiers(),
          member.getName());
    }
  }

  private void checkAccess(
      Lookup lookup, Class<?> referenced, Class<?> owner, int modifiers, String name)
      throws IllegalAccessException {
    if (jdk.allowedModes(lookup) != TRUSTED
        && !jdk.isMemberAccessible(referenced, owner, modifiers & ACCESS, lookup)) {
      throw new IllegalAccessException(
          "member is not accessible: " + owner.getName() + "." + name + ", from " + lookup);
    }
  }

  /**
   * A protected member of another package's class is reached on the caller's own class only (JVMS
   * 4.10.1.8).
   */
  private Class<?> receiver(Lookup lookup, Class<?> type, Class<?> owner, int modifiers) {
    Class<?> caller = lookup.lookupClass();
    boolean isNarrowed =
        jdk.allowedModes(lookup) != TRUSTED
            && Modifier.isProtected(modifiers)
            && !caller.getPackageName().equals(owner.getPackageName())
            && type.isAssignableFrom(caller);
    return isNarrowed ? caller : type;
  }
}
