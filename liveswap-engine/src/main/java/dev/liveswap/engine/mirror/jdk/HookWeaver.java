package dev.liveswap.engine.mirror.jdk;

import dev.liveswap.engine.mirror.jdk.Hook.After;
import dev.liveswap.engine.mirror.jdk.Hook.Ahead;
import dev.liveswap.engine.mirror.jdk.Hook.Arguments;
import dev.liveswap.engine.mirror.jdk.Hook.AtReturn;
import dev.liveswap.engine.mirror.jdk.Hook.Before;
import dev.liveswap.engine.mirror.jdk.Hook.BeforeRead;
import dev.liveswap.engine.mirror.jdk.Hook.Call;
import dev.liveswap.engine.mirror.jdk.Hook.FirstArgument;
import dev.liveswap.engine.mirror.jdk.Hook.InsteadOf;
import dev.liveswap.engine.mirror.jdk.Hook.OnOther;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts hooks into a JDK class: bodies only, so that the JVM takes it as a retransformation. */
final class HookWeaver {
  private final String hookClass;
  private final List<Hook> hooks;

  /** By identity: hashing records is linked at run time, which takes longer than all the rest. */
  private final Set<Hook> placed = Collections.newSetFromMap(new IdentityHashMap<>());

  private String owner = "";

  /**
   * @param hookClass internal name of the class that has the hook methods
   */
  HookWeaver(String hookClass, List<Hook> hooks) {
    this.hookClass = hookClass;
    this.hooks = hooks;
  }

  /**
   * The class with all hooks in place.
   *
   * @throws MissingPlaceException when the class has no such place: a JDK this was not written for
   */
  byte[] weave(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    owner = reader.getClassName();
    Set<String> callers = new Callers(reader, classFile, calls()).methods();
    boolean reads = hooksReads();
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            // Left alone, a method is copied as it is, undecoded.
            return reads || callers.contains(name.concat(descriptor)) || isNamed(name, descriptor)
                ? new HookedMethod(access, name, descriptor, next)
                : next;
          }
        },
        0);
    for (Hook hook : hooks) {
      if (!placed.contains(hook)) {
        throw new MissingPlaceException(owner, hook);
      }
    }
    return writer.toByteArray();
  }

  private List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    for (Hook hook : hooks) {
      Call call = callOf(hook);
      if (call != null) {
        calls.add(call);
      }
    }
    return calls;
  }

  private boolean hooksReads() {
    for (Hook hook : hooks) {
      if (hook instanceof BeforeRead) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(String name, String descriptor) {
    for (Hook hook : hooks) {
      if ((hook instanceof Ahead ahead
              && ahead.name().equals(name)
              && ahead.descriptor().equals(descriptor))
          || (hook instanceof OnOther onOther
              && onOther.name().equals(name)
              && onOther.descriptor().equals(descriptor))
          || (hook instanceof FirstArgument first
              && first.name().equals(name)
              && first.descriptor().equals(descriptor))
          || (hook instanceof Arguments arguments
              && arguments.name().equals(name)
              && arguments.descriptor().equals(descriptor))
          || (hook instanceof AtReturn atReturn
              && atReturn.name().equals(name)
              && atReturn.descriptor().equals(descriptor))) {
        return true;
      }
    }
    return false;
  }

  private final class HookedMethod extends MethodVisitor {
    private final boolean isStatic;
    private final String name;
    private final String descriptor;
    private final int firstFreeLocal;

    HookedMethod(int access, String name, String descriptor, MethodVisitor next) {
      super(Opcodes.ASM9, next);
      this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
      this.name = name;
      this.descriptor = descriptor;
      // Far above what any hooked JDK method uses; the locals live only between neighbouring
      // instructions, so no frame knows them.
      this.firstFreeLocal = 100;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      for (Hook hook : hooks) {
        if (hook instanceof Ahead ahead && isThis(ahead.name(), ahead.descriptor())) {
          askFirst(ahead);
          placed.add(hook);
        }
        if (hook instanceof OnOther onOther && isThis(onOther.name(), onOther.descriptor())) {
          callOnOther(onOther);
          placed.add(hook);
        }
        if (hook instanceof FirstArgument first && isThis(first.name(), first.descriptor())) {
          replaceFirstArgument(first);
          placed.add(hook);
        }
        if (hook instanceof Arguments some && isThis(some.name(), some.descriptor())) {
          replaceArguments(some);
          placed.add(hook);
        }
      }
    }

    private void askFirst(Ahead ahead) {
      Type result = Type.getReturnType(descriptor);
      Type[] arguments = withReceiver(owner, descriptor, isStatic);
      int local = 0;
      for (Type argument : arguments) {
        super.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
        local += argument.getSize();
      }
      callHook(ahead.method(), result, List.of(arguments));
      Label unanswered = new Label();
      super.visitInsn(Opcodes.DUP);
      super.visitJumpInsn(Opcodes.IFNULL, unanswered);
      super.visitInsn(Opcodes.ARETURN);
      super.visitLabel(unanswered);
      super.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {result.getInternalName()});
      super.visitInsn(Opcodes.POP);
    }

    private void callOnOther(OnOther onOther) {
      super.visitVarInsn(Opcodes.ALOAD, 0);
      callHook(
          onOther.method(),
          Type.getObjectType(onOther.other()),
          List.of(Type.getType(Object.class)));
      Label none = new Label();
      super.visitInsn(Opcodes.DUP);
      super.visitJumpInsn(Opcodes.IFNULL, none);
      int local = 1;
      for (Type argument : Type.getArgumentTypes(descriptor)) {
        super.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
        local += argument.getSize();
      }
      super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, onOther.other(), name, descriptor, false);
      // Not a return of this method's own, which other hooks look at.
      mv.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
      super.visitLabel(none);
      super.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {onOther.other()});
      super.visitInsn(Opcodes.POP);
    }

    private void replaceFirstArgument(FirstArgument first) {
      Type argument = Type.getArgumentTypes(descriptor)[0];
      int local = isStatic ? 0 : 1;
      super.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
      callHook(first.method(), argument, List.of(argument));
      super.visitVarInsn(argument.getOpcode(Opcodes.ISTORE), local);
    }

    private void replaceArguments(Arguments some) {
      Type[] types = Type.getArgumentTypes(descriptor);
      int[] locals = new int[types.length];
      int local = 1;
      for (int i = 0; i < types.length; i++) {
        locals[i] = local;
        local += types[i].getSize();
      }
      List<Type> given = new ArrayList<>();
      for (int i = 0; i <= some.last(); i++) {
        super.visitVarInsn(types[i].getOpcode(Opcodes.ILOAD), locals[i]);
        given.add(types[i]);
      }
      callHook(some.method(), Type.getType(Object[].class), given);
      super.visitVarInsn(Opcodes.ASTORE, firstFreeLocal);
      super.visitVarInsn(Opcodes.ALOAD, firstFreeLocal);
      Label unchanged = new Label();
      super.visitJumpInsn(Opcodes.IFNULL, unchanged);
      for (int i = some.first(); i <= some.last(); i++) {
        super.visitVarInsn(Opcodes.ALOAD, firstFreeLocal);
        super.visitIntInsn(Opcodes.BIPUSH, i - some.first());
        super.visitInsn(Opcodes.AALOAD);
        unbox(types[i]);
        super.visitVarInsn(types[i].getOpcode(Opcodes.ISTORE), locals[i]);
      }
      super.visitLabel(unchanged);
      super.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      super.visitInsn(Opcodes.NOP);
    }

    private void unbox(Type type) {
      if (type.getSort() == Type.INT) {
        super.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Integer");
        super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Integer", "intValue", "()I", false);
      } else {
        super.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
      }
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.ARETURN) {
        for (Hook hook : hooks) {
          if (hook instanceof AtReturn atReturn && isThis(atReturn.name(), atReturn.descriptor())) {
            Type result = Type.getReturnType(descriptor);
            if (isStatic) {
              callHook(atReturn.method(), result, List.of(result));
            } else {
              super.visitVarInsn(Opcodes.ALOAD, 0);
              callHook(atReturn.method(), result, List.of(result, Type.getObjectType(owner)));
            }
            placed.add(hook);
          }
        }
      }
      super.visitInsn(opcode);
    }

    @Override
    public void visitFieldInsn(int opcode, String fieldOwner, String field, String type) {
      if (opcode == Opcodes.GETFIELD) {
        for (Hook hook : hooks) {
          if (hook instanceof BeforeRead read
              && (read.within() == null || read.within().equals(name))
              && read.name().equals(field)
              && read.owner().equals(fieldOwner)) {
            super.visitInsn(Opcodes.DUP);
            callHook(read.method(), Type.VOID_TYPE, List.of(Type.getType(Object.class)));
            placed.add(hook);
          }
        }
      }
      super.visitFieldInsn(opcode, fieldOwner, field, type);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String calledOwner, String called, String calledDescriptor, boolean itf) {
      for (Hook hook : hooks) {
        Call call = callOf(hook);
        if (call != null && call.matches(calledOwner, called, calledDescriptor)) {
          placed.add(hook);
          Type result = Type.getReturnType(calledDescriptor);
          Type[] arguments =
              withReceiver(calledOwner, calledDescriptor, opcode == Opcodes.INVOKESTATIC);
          if (hook instanceof InsteadOf) {
            callHook(hook.method(), result, List.of(arguments));
            return;
          }
          store(arguments);
          load(arguments);
          if (hook instanceof Before) {
            super.visitInsn(Opcodes.DUP);
            callHook(hook.method(), Type.VOID_TYPE, List.of(Type.getType(Object.class)));
          }
          super.visitMethodInsn(opcode, calledOwner, called, calledDescriptor, itf);
          if (hook instanceof After) {
            load(arguments);
            callHook(hook.method(), result, concat(result, arguments));
          }
          return;
        }
      }
      super.visitMethodInsn(opcode, calledOwner, called, calledDescriptor, itf);
    }

    private void store(Type[] arguments) {
      for (int i = arguments.length - 1; i >= 0; i--) {
        super.visitVarInsn(arguments[i].getOpcode(Opcodes.ISTORE), firstFreeLocal + 2 * i);
      }
    }

    private void load(Type[] arguments) {
      for (int i = 0; i < arguments.length; i++) {
        super.visitVarInsn(arguments[i].getOpcode(Opcodes.ILOAD), firstFreeLocal + 2 * i);
      }
    }

    private void callHook(String method, Type result, List<Type> arguments) {
      String hookDescriptor = Type.getMethodDescriptor(result, arguments.toArray(new Type[0]));
      super.visitMethodInsn(Opcodes.INVOKESTATIC, hookClass, method, hookDescriptor, false);
    }

    private boolean isThis(String name, String descriptor) {
      return this.name.equals(name) && this.descriptor.equals(descriptor);
    }
  }

  private static @Nullable Call callOf(Hook hook) {
    if (hook instanceof After after) {
      return after.call();
    }
    if (hook instanceof Before before) {
      return before.call();
    }
    return hook instanceof InsteadOf insteadOf ? insteadOf.call() : null;
  }

  private static Type[] withReceiver(String owner, String descriptor, boolean isStatic) {
    Type[] parameters = Type.getArgumentTypes(descriptor);
    return isStatic
        ? parameters
        : concat(Type.getObjectType(owner), parameters).toArray(new Type[0]);
  }

  private static List<Type> concat(Type first, Type[] rest) {
    List<Type> all = new ArrayList<>();
    all.add(first);
    all.addAll(List.of(rest));
    return all;
  }
}
