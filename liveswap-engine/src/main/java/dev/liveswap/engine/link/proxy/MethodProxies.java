package dev.liveswap.engine.link.proxy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes CGLIB's {@code MethodProxy}, by which an interceptor calls the method on another object, or
 * what the proxy overrides. It calls through two {@code FastClass}es, which CGLIB would generate
 * from the proxy class; that one knows nothing of the method, so it is given two of ours.
 */
final class MethodProxies {
  private static final String BODY = "Ljava/util/function/BiFunction;";

  private final MethodHandles.Lookup trusted;

  MethodProxies(MethodHandles.Lookup trusted) {
    this.trusted = trusted;
  }

  Object of(Class<?> methodProxy, HandedOn call) throws ReflectiveOperationException {
    Method method = call.method();
    Method accessible = LibraryProxies.accessible(method);
    Body onTarget = (target, arguments) -> Target.onTarget(accessible, target, arguments);
    MethodHandle inherited = call.spread();
    Body onItself = (proxy, arguments) -> inherited.invoke(proxy, arguments);
    try {
      Object made = create(methodProxy, call);
      link(made, methodProxy, method.getDeclaringClass(), onTarget, onItself);
      return made;
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new ReflectiveOperationException(e);
    }
  }

  private Object create(Class<?> methodProxy, HandedOn call) throws Throwable {
    Method method = call.method();
    MethodType type =
        MethodType.methodType(
            methodProxy, Class.class, Class.class, String.class, String.class, String.class);
    return trusted
        .findStatic(methodProxy, "create", type)
        .invoke(
            method.getDeclaringClass(),
            call.proxyClass(),
            Type.getMethodDescriptor(method),
            method.getName(),
            "CGLIB$" + method.getName() + "$0");
  }

  private void link(
      Object made, Class<?> methodProxy, Class<?> declaring, Body onTarget, Body onItself)
      throws Throwable {
    Class<?> info =
        Class.forName(methodProxy.getName() + "$FastClassInfo", true, methodProxy.getClassLoader());
    Class<?> fastClass = info.getDeclaredField("f1").getType();
    MethodHandle constructor =
        trusted.findConstructor(
            fastClass(fastClass), MethodType.methodType(void.class, Class.class, BiFunction.class));
    MethodHandles.Lookup inside = trusted.in(info);
    Object filled = inside.findConstructor(info, MethodType.methodType(void.class)).invoke();
    inside
        .findSetter(info, "f1", fastClass)
        .invoke(filled, constructor.invoke(declaring, onTarget));
    inside
        .findSetter(info, "f2", fastClass)
        .invoke(filled, constructor.invoke(declaring, onItself));
    VarHandle field = trusted.in(methodProxy).findVarHandle(methodProxy, "fastClassInfo", info);
    field.setVolatile(made, filled);
  }

  /** A subclass that knows one method, by every number, and does for it what it was given. */
  private Class<?> fastClass(Class<?> superclass) throws ReflectiveOperationException {
    String above = Type.getInternalName(superclass);
    String name = above + "$Liveswap";
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, name, null, above, new String[0]);
    writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "body", BODY, null, null).visitEnd();
    writeConstructor(writer, above, name);
    for (Method method : superclass.getDeclaredMethods()) {
      if (Modifier.isAbstract(method.getModifiers())) {
        write(writer, name, method);
      }
    }
    writer.visitEnd();
    return trusted.in(superclass).defineHiddenClass(writer.toByteArray(), false).lookupClass();
  }

  private static void writeConstructor(ClassWriter writer, String above, String name) {
    MethodVisitor code =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC, "<init>", "(Ljava/lang/Class;" + BODY + ")V", null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, above, "<init>", "(Ljava/lang/Class;)V", false);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 2);
    code.visitFieldInsn(Opcodes.PUTFIELD, name, "body", BODY);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void write(ClassWriter writer, String name, Method method) {
    int access = method.getModifiers() & ~Modifier.ABSTRACT;
    MethodVisitor code =
        writer.visitMethod(access, method.getName(), Type.getMethodDescriptor(method), null, null);
    code.visitCode();
    if (method.getName().equals("invoke")) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, "body", BODY);
      code.visitVarInsn(Opcodes.ALOAD, 2);
      code.visitVarInsn(Opcodes.ALOAD, 3);
      code.visitMethodInsn(
          Opcodes.INVOKEINTERFACE,
          "java/util/function/BiFunction",
          "apply",
          "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
          true);
      code.visitInsn(Opcodes.ARETURN);
    } else if (method.getReturnType() == int.class) {
      code.visitInsn(Opcodes.ICONST_0);
      code.visitInsn(Opcodes.IRETURN);
    } else {
      code.visitInsn(Opcodes.ACONST_NULL);
      code.visitInsn(Opcodes.ARETURN);
    }
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Throws what it calls throws: its caller is ready for everything. */
  private interface Body extends BiFunction<Object, @Nullable Object[], @Nullable Object> {
    @Nullable Object call(Object receiver, @Nullable Object[] arguments) throws Throwable;

    @Override
    default @Nullable Object apply(Object receiver, @Nullable Object[] arguments) {
      try {
        return call(receiver, arguments);
      } catch (Throwable e) {
        MethodProxies.<RuntimeException>raise(e);
        throw new AssertionError("unreachable", e);
      }
    }
  }

  @SuppressWarnings("unchecked") // It is no E; the compiler is told so that it asks for no throws.
  private static <E extends Throwable> void raise(Throwable e) throws E {
    throw (E) e;
  }
}
