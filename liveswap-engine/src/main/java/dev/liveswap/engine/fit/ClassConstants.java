package dev.liveswap.engine.fit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Where code hands {@code T.class} to a library, which may then ask the JVM what is below T.
 * Follows the constant in a straight line to the instruction that takes it from the operand stack,
 * and on through local variables, fields and parameters of the program; its own questions are
 * rewritten. What methods return, and what is put into collections, is not followed.
 */
final class ClassConstants {
  /** Takes the constant and asks nothing about the hierarchy. */
  private static final Set<String> HARMLESS =
      Set.of(
          "dev/liveswap/api/Listeners",
          "dev/liveswap/api/Patch",
          "java/lang/Class",
          "java/lang/Object",
          "java/lang/String",
          "java/lang/StringBuilder",
          "java/lang/reflect/Proxy",
          "java/util/Objects",
          "java/util/Map",
          "java/util/HashMap",
          "java/util/LinkedHashMap",
          "java/util/IdentityHashMap",
          "java/util/concurrent/ConcurrentHashMap",
          "java/util/List",
          "java/util/ArrayList",
          "java/util/Set",
          "java/util/HashSet",
          "java/util/Optional");

  private final World world;

  ClassConstants(World world) {
    this.world = world;
  }

  /**
   * The library method that a constant goes to, {@code ?} where that is unclear, or null.
   *
   * @param user the class that the code belongs to
   * @param method the method with the constant
   */
  @Nullable String handedTo(ClassVersion user, MethodNode method, LdcInsnNode constant) {
    return follow(user, method, constant, new HashSet<>());
  }

  /** Follows what an instruction pushes, into the program's own variables, fields and methods. */
  private @Nullable String follow(
      ClassVersion user, MethodNode method, AbstractInsnNode pushes, Set<String> seen) {
    int above = 0;
    for (AbstractInsnNode insn = pushes.getNext(); insn != null; insn = insn.getNext()) {
      if (insn.getOpcode() < 0) {
        continue;
      }
      int pops = pops(insn);
      if (pops < 0) {
        return "?";
      }
      if (pops > above) {
        String library = taker(insn);
        return library == null ? through(user, method, insn, above, seen) : library;
      }
      if (insn instanceof JumpInsnNode || isEnd(insn)) {
        return "?";
      }
      above += StackDepth.change(insn);
    }
    return "?";
  }

  /** Where the program's own code takes the constant to. */
  private @Nullable String through(
      ClassVersion user, MethodNode method, AbstractInsnNode taker, int above, Set<String> seen) {
    if (taker instanceof VarInsnNode variable) {
      return loads(user, method, variable.var, seen);
    }
    if (taker instanceof FieldInsnNode field && above == 0) {
      boolean writes =
          field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
      return writes && seen.add(field.owner + "." + field.name) ? reads(field, seen) : null;
    }
    return taker instanceof MethodInsnNode call ? inCalled(call, above, seen) : null;
  }

  private @Nullable String loads(
      ClassVersion user, MethodNode method, int variable, Set<String> seen) {
    if (!seen.add(user.name() + "." + method.name + method.desc + variable)) {
      return null;
    }
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof VarInsnNode load
          && load.getOpcode() == Opcodes.ALOAD
          && load.var == variable) {
        String library = follow(user, method, load, seen);
        if (library != null) {
          return library;
        }
      }
    }
    return null;
  }

  private @Nullable String reads(FieldInsnNode written, Set<String> seen) {
    List<ClassVersion> users = new ArrayList<>(world.users(Set.of(written.owner)));
    ClassVersion owner = world.version(written.owner);
    if (owner != null) {
      users.add(owner);
    }
    for (ClassVersion user : users) {
      for (MethodNode method : ClassNodes.read(user.classFile()).methods) {
        for (AbstractInsnNode insn : method.instructions) {
          if (insn instanceof FieldInsnNode read
              && (read.getOpcode() == Opcodes.GETFIELD || read.getOpcode() == Opcodes.GETSTATIC)
              && read.owner.equals(written.owner)
              && read.name.equals(written.name)) {
            String library = follow(user, method, read, seen);
            if (library != null) {
              return library;
            }
          }
        }
      }
    }
    return null;
  }

  private @Nullable String inCalled(MethodInsnNode call, int above, Set<String> seen) {
    if (world.version(call.owner) == null) {
      return null;
    }
    int variable = variable(call, above);
    Set<String> classes = new LinkedHashSet<>(world.subtypes(call.owner));
    Resolution.Target target =
        Resolution.current(world).resolve(call.owner, new Member(call.name, call.desc));
    classes.add(target == null ? call.owner : target.owner().name());
    for (String name : classes) {
      ClassVersion version = world.version(name);
      if (version != null) {
        for (MethodNode method : ClassNodes.read(version.classFile()).methods) {
          if (method.name.equals(call.name) && method.desc.equals(call.desc)) {
            String library = loads(version, method, variable, seen);
            if (library != null) {
              return library;
            }
          }
        }
      }
    }
    return null;
  }

  /** The local variable that an argument becomes, by how many slots are above it. */
  private static int variable(MethodInsnNode call, int above) {
    int sizes = Type.getArgumentsAndReturnSizes(call.desc) >> 2;
    int slots = call.getOpcode() == Opcodes.INVOKESTATIC ? sizes - 1 : sizes;
    return slots - above - 1;
  }

  private static boolean isEnd(AbstractInsnNode insn) {
    return insn.getOpcode() >= Opcodes.TABLESWITCH && insn.getOpcode() <= Opcodes.RETURN;
  }

  /** How many slots an instruction takes; -1 for those that do not stand here as a rule. */
  private static int pops(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      int sizes = Type.getArgumentsAndReturnSizes(call.desc) >> 2;
      return call.getOpcode() == Opcodes.INVOKESTATIC ? sizes - 1 : sizes;
    }
    if (insn instanceof InvokeDynamicInsnNode call) {
      return (Type.getArgumentsAndReturnSizes(call.desc) >> 2) - 1;
    }
    if (insn instanceof FieldInsnNode field) {
      int size = Type.getType(field.desc).getSize();
      return switch (field.getOpcode()) {
        case Opcodes.GETSTATIC -> 0;
        case Opcodes.PUTSTATIC -> size;
        case Opcodes.GETFIELD -> 1;
        default -> size + 1;
      };
    }
    int opcode = insn.getOpcode();
    return switch (opcode) {
      // dup only looks at what it copies
      case Opcodes.NOP, Opcodes.NEW, Opcodes.DUP, Opcodes.IINC, Opcodes.GOTO -> 0;
      case Opcodes.POP,
          Opcodes.ASTORE,
          Opcodes.ARETURN,
          Opcodes.CHECKCAST,
          Opcodes.INSTANCEOF,
          Opcodes.ANEWARRAY,
          Opcodes.NEWARRAY,
          Opcodes.MONITORENTER,
          Opcodes.IFNULL,
          Opcodes.IFNONNULL ->
          1;
      case Opcodes.AALOAD, Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE -> 2;
      case Opcodes.AASTORE -> 3;
      default -> opcode < Opcodes.IALOAD ? 0 : -1;
    };
  }

  private @Nullable String taker(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      boolean isFine =
          world.version(call.owner) != null
              || HARMLESS.contains(call.owner)
              || call.name.equals("getLogger");
      return isFine ? null : call.owner.replace('/', '.') + "." + call.name;
    }
    if (insn instanceof InvokeDynamicInsnNode call) {
      for (Object argument : call.bsmArgs) {
        if (argument instanceof Handle body
            && world.version(body.getOwner()) == null
            && !HARMLESS.contains(body.getOwner())) {
          return body.getOwner().replace('/', '.') + "." + body.getName();
        }
      }
    }
    return null;
  }
}
