package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which static fields of its class a statement of a static initializer reads and writes, also in
 * methods and lambdas of the class that it calls.
 */
final class FieldsTouched {
  /**
   * A static field as another class names it.
   *
   * @param owner the class that it is looked for in
   */
  record Elsewhere(String owner, Member field) {}

  private final ClassNode node;
  private final Set<Elsewhere> readElsewhere = new HashSet<>();
  private final Set<Member> read = new HashSet<>();
  private final Set<Member> written = new HashSet<>();
  private final Set<Member> seen = new HashSet<>();
  private final Deque<Member> called = new ArrayDeque<>();

  private FieldsTouched(ClassNode node) {
    this.node = node;
  }

  static FieldsTouched by(Statement statement, ClassNode node) {
    FieldsTouched touched = new FieldsTouched(node);
    touched.through(statement.code());
    for (Member next = touched.called.poll(); next != null; next = touched.called.poll()) {
      touched.through(next);
    }
    return touched;
  }

  Set<Member> read() {
    return read;
  }

  /** The static fields that are read under the names of other classes. */
  Set<Elsewhere> readElsewhere() {
    return readElsewhere;
  }

  Set<Member> written() {
    return written;
  }

  private void through(Member called) {
    for (MethodNode method : node.methods) {
      if (method.name.equals(called.name()) && method.desc.equals(called.descriptor())) {
        through(List.of(method.instructions.toArray()));
      }
    }
  }

  private void through(List<AbstractInsnNode> code) {
    for (AbstractInsnNode insn : code) {
      if (insn instanceof FieldInsnNode field && !field.owner.equals(node.name)) {
        if (field.getOpcode() == Opcodes.GETSTATIC) {
          readElsewhere.add(new Elsewhere(field.owner, new Member(field.name, field.desc)));
        }
      } else if (insn instanceof FieldInsnNode field) {
        if (field.getOpcode() == Opcodes.GETSTATIC) {
          read.add(new Member(field.name, field.desc));
        } else if (field.getOpcode() == Opcodes.PUTSTATIC) {
          written.add(new Member(field.name, field.desc));
        }
      } else if (insn instanceof MethodInsnNode call) {
        call(call.owner, new Member(call.name, call.desc));
      } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
        for (Object argument : dynamic.bsmArgs) {
          if (argument instanceof Handle handle) {
            call(handle.getOwner(), new Member(handle.getName(), handle.getDesc()));
          }
        }
      }
    }
  }

  private void call(String owner, Member method) {
    if (owner.equals(node.name) && seen.add(method)) {
      called.add(method);
    }
  }
}
