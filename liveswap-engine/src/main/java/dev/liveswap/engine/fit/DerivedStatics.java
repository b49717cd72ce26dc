package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds the static fields of an enum that are computed from its constants, as the usual {@code
 * BY_CODE} map is: from all of them, or from one that gets other arguments. What a program sets
 * itself is left out: a field that is not final and holds one of the constants.
 */
final class DerivedStatics {
  private static final Set<String> ENUMERATING = Set.of("allOf", "complementOf", "range");

  private final ClassNode node;
  private final Member values;
  private final Set<Member> remade;
  private final Set<Member> methods = new HashSet<>();

  DerivedStatics(ClassNode node, Member values, Set<Member> remade) {
    this.node = node;
    this.values = values;
    this.remade = remade;
    collectMethods();
  }

  Set<Member> fields() {
    Set<Member> candidates = new LinkedHashSet<>();
    node.fields.stream()
        .filter(this::mayBeDerived)
        .forEach(field -> candidates.add(new Member(field.name, field.desc)));
    Set<Member> derived = new LinkedHashSet<>();
    List<Statement> statements = Statements.ofStaticInitializer(node);
    int known;
    do {
      known = derived.size();
      for (Statement statement : statements) {
        if (depends(statement.code()) || statement.reads().stream().anyMatch(derived::contains)) {
          addTouched(statement, candidates, derived);
        }
      }
    } while (derived.size() > known);
    return derived;
  }

  /** The texts of the statements that depend on the constants. */
  Set<List<String>> enumerating() {
    Set<List<String>> texts = new HashSet<>();
    for (Statement statement : Statements.ofStaticInitializer(node)) {
      if (depends(statement.code())) {
        texts.add(statement.text());
      }
    }
    return texts;
  }

  /** An initializer computes its own field, a statement of a block all that it uses. */
  private static void addTouched(Statement statement, Set<Member> candidates, Set<Member> derived) {
    Set<Member> touched = new LinkedHashSet<>(statement.writes());
    if (statement.initializes() == null) {
      touched.addAll(statement.reads());
    }
    touched.retainAll(candidates);
    derived.addAll(touched);
  }

  private boolean mayBeDerived(FieldNode field) {
    return ClassVersion.isStatic(field.access)
        && !EnumEdit.isConstant(field.access)
        && !field.name.equals(values.name())
        && field.value == null
        && ((field.access & Opcodes.ACC_FINAL) != 0 || !field.desc.equals("L" + node.name + ";"));
  }

  /** The enum's own methods that depend on the constants, through whatever they call. */
  private void collectMethods() {
    int known;
    do {
      known = methods.size();
      for (MethodNode method : node.methods) {
        if (!method.name.equals("<clinit>") && depends(method.instructions)) {
          methods.add(new Member(method.name, method.desc));
        }
      }
    } while (methods.size() > known);
  }

  private boolean depends(Iterable<AbstractInsnNode> code) {
    for (AbstractInsnNode insn : code) {
      if (depends(insn)) {
        return true;
      }
    }
    return false;
  }

  private boolean depends(AbstractInsnNode insn) {
    if (insn instanceof FieldInsnNode field) {
      Member member = new Member(field.name, field.desc);
      return field.getOpcode() == Opcodes.GETSTATIC
          && field.owner.equals(node.name)
          && (member.equals(values) || remade.contains(member));
    }
    if (insn instanceof MethodInsnNode call) {
      return isOwn(call.owner, call.name, call.desc)
          || (call.owner.equals("java/util/EnumSet") && ENUMERATING.contains(call.name))
          || (call.owner.equals("java/lang/Class") && call.name.equals("getEnumConstants"));
    }
    if (insn instanceof InvokeDynamicInsnNode dynamic) {
      for (Object argument : dynamic.bsmArgs) {
        if (argument instanceof Handle handle
            && isOwn(handle.getOwner(), handle.getName(), handle.getDesc())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOwn(String owner, String name, String descriptor) {
    return owner.equals(node.name)
        && ((name.equals("values") && descriptor.equals("()" + values.descriptor()))
            || methods.contains(new Member(name, descriptor)));
  }
}
