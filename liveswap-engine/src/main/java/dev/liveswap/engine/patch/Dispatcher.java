package dev.liveswap.engine.patch;

import static org.objectweb.asm.Opcodes.*;

import dev.liveswap.engine.base.BaseDefinition;
import dev.liveswap.engine.base.Renaming;
import dev.liveswap.engine.link.InterfaceCasts;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * What a patched method calls first: a class of its own in {@code java.lang}, with two static
 * methods.
 *
 * <ul>
 *   <li>{@code isOriginal()}: whether the call is for the method's own code. Of constructors, only
 *       those ask that were ever wrapped: whether they are to go on with another object.
 *   <li>{@code call(…)}: does what the patches do, with the method's parameters, all references as
 *       {@code Object}.
 * </ul>
 *
 * <p>Both are call sites whose target compiled code takes for a constant, and is thrown away when
 * it changes. It is no {@code invokedynamic}, since to link one takes half of the JDK, each class
 * of which may be the patched one: here everything is linked before anybody calls.
 */
final class Dispatcher {
  static final String IS_ORIGINAL = "isOriginal";
  static final String CALL = "call";

  static final String MARK = "java/lang/$LiveswapPatchMark";
  private static final String NAME = "java/lang/$LiveswapPatch";
  private static final String HANDLE = "java/lang/invoke/MethodHandle";
  private static final String HANDLE_TYPE = "Ljava/lang/invoke/MethodHandle;";

  /** Inlined, and not shown in stack traces. JDK 17 calls the second annotation as the third. */
  static final List<String> ANNOTATIONS =
      List.of(
          "Ljdk/internal/vm/annotation/ForceInline;",
          "Ljdk/internal/vm/annotation/Hidden;",
          "Ljava/lang/invoke/LambdaForm$Hidden;");

  private final String name;
  private final MethodType erased;
  private final MutableCallSite isOriginal;
  private final MutableCallSite call;

  private Dispatcher(
      String name, MethodType erased, MutableCallSite isOriginal, MutableCallSite call) {
    this.name = name;
    this.erased = erased;
    this.isOriginal = isOriginal;
    this.call = call;
  }

  /** Defines the class that threads leave their mark in, unless this JVM has it already. */
  static Class<?> mark(Lookup trusted) {
    return BaseDefinition.of(
        trusted,
        "dev/liveswap/engine/patch/base/PatchMark",
        MARK,
        new Renaming()
            .rename("dev/liveswap/engine/mirror/base/JdkUnsafe", "jdk/internal/misc/Unsafe"));
  }

  /**
   * Defines a dispatcher.
   *
   * @param number never used before in this JVM
   * @param type of the calls; references count as {@code Object}
   */
  static Dispatcher define(Lookup trusted, long number, MethodType type) {
    Class<?> mark = mark(trusted);
    MethodType erased = type.erase();
    Dispatcher dispatcher =
        new Dispatcher(
            NAME + number,
            erased,
            new MutableCallSite(MethodHandles.constant(boolean.class, false)),
            new MutableCallSite(MethodHandles.empty(erased)));
    try {
      Lookup home = trusted.in(Object.class);
      mark.getField("handover")
          .set(
              null,
              new Object[] {
                dispatcher.isOriginal.dynamicInvoker(), dispatcher.call.dynamicInvoker()
              });
      Class<?> defined = home.defineClass(dispatcher.classFile());
      trusted.in(defined).ensureInitialized(defined);
      mark.getField("handover").set(null, null);
      link(trusted, defined, erased);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a dispatcher cannot be defined", e);
    }
    return dispatcher;
  }

  /** Calls both, which does nothing yet: what the JVM links, it links now. */
  private static void link(Lookup trusted, Class<?> defined, MethodType erased) {
    try {
      boolean original =
          (boolean)
              trusted
                  .findStatic(defined, IS_ORIGINAL, MethodType.methodType(boolean.class))
                  .invokeExact();
      if (original) {
        throw new IllegalStateException("a dispatcher that has no original yet has found one");
      }
      MethodHandle call = trusted.findStatic(defined, CALL, erased);
      for (int i = erased.parameterCount() - 1; i >= 0; i--) {
        call = MethodHandles.collectArguments(call, i, MethodHandles.zero(erased.parameterType(i)));
      }
      call.invoke();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a dispatcher cannot be linked", e);
    }
  }

  /** Internal name of the class. */
  String name() {
    return name;
  }

  /** Descriptor of {@code call}. */
  String descriptor() {
    return erased.toMethodDescriptorString();
  }

  /** Other threads call it when this has returned. */
  void call(MethodHandle target) {
    set(call, InterfaceCasts.asType(target, erased));
  }

  /** Other threads ask it when this has returned. */
  void isOriginal(MethodHandle target) {
    set(isOriginal, target);
  }

  private static void set(MutableCallSite site, MethodHandle target) {
    site.setTarget(target);
    MutableCallSite.syncAll(new MutableCallSite[] {site});
  }

  private byte[] classFile() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        V17,
        ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        name,
        null,
        "java/lang/Object",
        null);
    int fields = ACC_PRIVATE | ACC_STATIC | ACC_FINAL;
    writer.visitField(fields, IS_ORIGINAL, HANDLE_TYPE, null, null).visitEnd();
    writer.visitField(fields, CALL, HANDLE_TYPE, null, null).visitEnd();
    initializer(writer);
    caller(writer, IS_ORIGINAL, "()Z");
    caller(writer, CALL, descriptor());
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void initializer(ClassWriter writer) {
    MethodVisitor code = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    String[] fields = {IS_ORIGINAL, CALL};
    for (int i = 0; i < fields.length; i++) {
      code.visitFieldInsn(GETSTATIC, MARK, "handover", "[Ljava/lang/Object;");
      code.visitInsn(ICONST_0 + i);
      code.visitInsn(AALOAD);
      code.visitTypeInsn(CHECKCAST, HANDLE);
      code.visitFieldInsn(PUTSTATIC, name, fields[i], HANDLE_TYPE);
    }
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void caller(ClassWriter writer, String field, String descriptor) {
    MethodVisitor code = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, field, descriptor, null, null);
    ANNOTATIONS.forEach(each -> code.visitAnnotation(each, true).visitEnd());
    code.visitCode();
    code.visitFieldInsn(GETSTATIC, name, field, HANDLE_TYPE);
    int local = 0;
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      code.visitVarInsn(parameter.getOpcode(ILOAD), local);
      local += parameter.getSize();
    }
    code.visitMethodInsn(INVOKEVIRTUAL, HANDLE, "invokeExact", descriptor, false);
    code.visitInsn(Type.getReturnType(descriptor).getOpcode(IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
