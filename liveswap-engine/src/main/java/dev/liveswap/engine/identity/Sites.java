package dev.liveswap.engine.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Where a class makes its lambdas, and objects of other classes. */
final class Sites {
  private static final int BEFORE = 4;

  /** An instruction in a method. */
  record Site(MethodNode method, AbstractInsnNode insn) {}

  private final Map<String, Site> lambdas = new HashMap<>();
  private final Map<String, Site> creations = new HashMap<>();

  Sites(ClassNode node) {
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof InvokeDynamicInsnNode dynamic) {
          for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle
                && handle.getOwner().equals(node.name)
                && GeneratedNames.isLambda(handle.getName())) {
              lambdas.putIfAbsent(handle.getName(), new Site(method, insn));
            }
          }
        } else if (insn.getOpcode() == Opcodes.NEW) {
          creations.putIfAbsent(((TypeInsnNode) insn).desc, new Site(method, insn));
        }
      }
    }
  }

  /** Where the lambda with this body is made; null for one of an earlier version. */
  @Nullable Site lambda(String body) {
    return lambdas.get(body);
  }

  /** Where the first object of a class is made, or null. */
  @Nullable Site creation(String className) {
    return creations.get(className);
  }

  /** The method of the source that a lambda stands in, whatever lambdas are between. */
  String place(String body) {
    Set<String> seen = new HashSet<>();
    String name = body;
    Site site = lambdas.get(name);
    while (site != null && GeneratedNames.isLambda(site.method().name) && seen.add(name)) {
      name = site.method().name;
      site = lambdas.get(name);
    }
    return site == null || isInitializer(site.method())
        ? GeneratedNames.enclosingMethod(name)
        : site.method().name + site.method().desc;
  }

  /** A field's initializer is part of every constructor. */
  private static boolean isInitializer(MethodNode method) {
    return method.name.startsWith("<");
  }

  /**
   * The constants and members that are named just before a place, not beyond the last lambda,
   * object or assignment, and those after it up to the first that is not the constructor. A
   * constant, a path or a key perhaps, tells more than what many calls share.
   */
  static List<String> context(@Nullable Site site) {
    List<String> lines = new ArrayList<>();
    if (site == null) {
      return lines;
    }
    AbstractInsnNode insn = site.insn().getPrevious();
    for (int found = 0; insn != null && found < BEFORE; insn = insn.getPrevious()) {
      if (insn instanceof InvokeDynamicInsnNode || isCreation(insn) || assigns(insn)) {
        break;
      }
      if (tells(insn)) {
        found++;
        lines.addAll(Collections.nCopies(insn instanceof LdcInsnNode ? 3 : 1, CodeText.of(insn)));
      }
    }
    for (insn = site.insn().getNext(); insn != null; insn = insn.getNext()) {
      if (tells(insn)) {
        lines.add(CodeText.of(insn));
        if (!isCreation(insn)) {
          break;
        }
      }
    }
    return lines;
  }

  private static boolean assigns(AbstractInsnNode insn) {
    return insn.getOpcode() == Opcodes.PUTFIELD || insn.getOpcode() == Opcodes.PUTSTATIC;
  }

  private static boolean isCreation(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode call
        && call.name.equals("<init>")
        && GeneratedNames.isNumbered(call.owner);
  }

  private static boolean tells(AbstractInsnNode insn) {
    return insn instanceof LdcInsnNode
        || insn instanceof FieldInsnNode
        || insn instanceof MethodInsnNode;
  }
}
