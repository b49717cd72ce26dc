package dev.liveswap.engine.fit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Whether what an enum's constructors make depends on the place of the constant: they, or methods
 * and lambdas of the enum that they call, ask for an ordinal or compare constants.
 */
final class OrdinalInConstructors {
  private final ClassNode node;
  private final Set<Member> seen = new HashSet<>();
  private final Deque<MethodNode> open = new ArrayDeque<>();

  private OrdinalInConstructors(ClassNode node) {
    this.node = node;
  }

  static boolean matters(ClassNode node) {
    OrdinalInConstructors search = new OrdinalInConstructors(node);
    node.methods.stream().filter(each -> each.name.equals("<init>")).forEach(search.open::add);
    return search.find();
  }

  private boolean find() {
    for (MethodNode method = open.poll(); method != null; method = open.poll()) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof MethodInsnNode call) {
          if (asks(call)) {
            return true;
          }
          follow(call.owner, new Member(call.name, call.desc));
        } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
          for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle) {
              follow(handle.getOwner(), new Member(handle.getName(), handle.getDesc()));
            }
          }
        }
      }
    }
    return false;
  }

  private boolean asks(MethodInsnNode call) {
    return (call.owner.equals(node.name) || call.owner.equals("java/lang/Enum"))
        && ((call.name.equals("ordinal") && call.desc.equals("()I"))
            || call.name.equals("compareTo"));
  }

  private void follow(String owner, Member method) {
    if (owner.equals(node.name) && seen.add(method)) {
      node.methods.stream()
          .filter(each -> each.name.equals(method.name()) && each.desc.equals(method.descriptor()))
          .forEach(open::add);
    }
  }
}
