package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Fit.Edit;
import java.util.ArrayList;
import java.util.Collection;
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
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Method references whose method has other types now, as {@code this::order} where {@code
 * order(Integer)} became {@code order(Number)}: the source of the reference is as it was, and
 * objects that were made from it have to go on. They know the method by its old types, so that one
 * is kept for them, and calls the new one.
 */
final class MethodReferences {
  /** By name and type alone: a reference may name any class that inherits the method. */
  private final Set<Member> before = new HashSet<>();

  private final Map<String, Set<Member>> now = new HashMap<>();

  /**
   * @param edits all of the reload: who refers to a method with other types was compiled anew
   */
  MethodReferences(Collection<Edit> edits) {
    for (Edit edit : edits) {
      before.addAll(referred(ClassNodes.read(edit.before().classFile())));
    }
    if (!before.isEmpty()) {
      for (Edit edit : edits) {
        for (Member method : referred(ClassNodes.read(edit.classFile()))) {
          now.computeIfAbsent(method.name(), name -> new HashSet<>()).add(method);
        }
      }
    }
  }

  private static Set<Member> referred(ClassNode node) {
    Set<Member> methods = new HashSet<>();
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof InvokeDynamicInsnNode dynamic
            && dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
            && dynamic.bsmArgs.length > 1
            && dynamic.bsmArgs[1] instanceof Handle handle) {
          methods.add(new Member(handle.getName(), handle.getDesc()));
        }
      }
    }
    return methods;
  }

  /**
   * Adds to a new version the methods that are kept.
   *
   * @param old the version before
   * @param retained what it has itself for objects that were made earlier
   * @param next the new version
   * @return the added methods
   */
  List<MethodNode> keep(ClassNode old, Set<Member> retained, ClassNode next) {
    List<MethodNode> kept = new ArrayList<>();
    if (before.isEmpty()) {
      return kept;
    }
    Set<Member> declared = new HashSet<>();
    next.methods.forEach(method -> declared.add(member(method)));
    for (MethodNode method : old.methods) {
      boolean isReferred = before.contains(member(method)) || retained.contains(member(method));
      MethodNode successor =
          isReferred && !declared.contains(member(method)) ? successor(method, next) : null;
      MethodNode forwarding =
          successor == null ? null : ForwardingMethod.write(next, method, successor);
      if (forwarding != null) {
        kept.add(forwarding);
      }
    }
    next.methods.addAll(kept);
    return kept;
  }

  /** The only method of its name and kind that a reference means now. */
  private @Nullable MethodNode successor(MethodNode method, ClassNode next) {
    Set<Member> referred = now.getOrDefault(method.name, Set.of());
    List<MethodNode> candidates =
        next.methods.stream()
            .filter(each -> referred.contains(member(each)))
            .filter(each -> ((each.access ^ method.access) & Opcodes.ACC_STATIC) == 0)
            .toList();
    return candidates.size() == 1 ? candidates.get(0) : null;
  }

  private static Member member(MethodNode method) {
    return new Member(method.name, method.desc);
  }
}
