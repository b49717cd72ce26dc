package dev.liveswap.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Method references of a new version, written as the lambdas that they stand for: {@code C::m} as
 * {@code x -> C.m(x)}. So a lambda that became a reference has a counterpart, and objects that were
 * made from it run the reference's method. Those that no lambda became are folded again.
 */
final class UnfoldedReferences {
  private record Reference(Sites.Site site, Handle method) {
    InvokeDynamicInsnNode insn() {
      return (InvokeDynamicInsnNode) site.insn();
    }
  }

  private final ClassNode now;

  /** By the bodies written for them. */
  private final Map<MethodNode, Reference> references = new LinkedHashMap<>();

  private UnfoldedReferences(ClassNode now) {
    this.now = now;
  }

  /**
   * Writes bodies for the references that the old version does not have.
   *
   * @param old the version before
   * @param now the new one, which is changed
   */
  static UnfoldedReferences in(ClassNode old, ClassNode now) {
    UnfoldedReferences unfolded = new UnfoldedReferences(now);
    Map<String, Integer> known = new HashMap<>();
    for (Sites.Site site : sites(old)) {
      known.merge(key(site), 1, Integer::sum);
    }
    for (Sites.Site site : sites(now)) {
      if (known.merge(key(site), -1, Integer::sum) < 0) {
        unfolded.unfold(site);
      }
    }
    return unfolded;
  }

  private static List<Sites.Site> sites(ClassNode node) {
    List<Sites.Site> found = new ArrayList<>();
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof InvokeDynamicInsnNode dynamic && isReference(dynamic)) {
          found.add(new Sites.Site(method, dynamic));
        }
      }
    }
    return found;
  }

  /** Not a serializable one: what was written of it names the method. */
  private static boolean isReference(InvokeDynamicInsnNode dynamic) {
    return dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
        && dynamic.bsm.getName().equals("metafactory")
        && dynamic.bsmArgs[1] instanceof Handle handle
        && !GeneratedNames.isLambda(handle.getName());
  }

  private static String key(Sites.Site site) {
    InvokeDynamicInsnNode dynamic = (InvokeDynamicInsnNode) site.insn();
    String method = site.method().name;
    return (GeneratedNames.isLambda(method) ? GeneratedNames.enclosingMethod(method) : method)
        + " "
        + dynamic.name
        + dynamic.desc
        + Arrays.toString(dynamic.bsmArgs);
  }

  private void unfold(Sites.Site site) {
    InvokeDynamicInsnNode dynamic = (InvokeDynamicInsnNode) site.insn();
    Handle method = (Handle) dynamic.bsmArgs[1];
    Type[] captured = Type.getArgumentTypes(dynamic.desc);
    int variable = captured.length == 0 ? -1 : capturedVariable(dynamic);
    if (captured.length > 1 || (captured.length == 1 && variable < 0)) {
      return; // An object that was worked out there and then: a lambda would do it at each call.
    }
    boolean ofThis = variable == 0 && (site.method().access & Opcodes.ACC_STATIC) == 0;
    MethodNode body =
        ReferenceBody.write(name(site), captured, (Type) dynamic.bsmArgs[2], method, ofThis);
    if (captured.length == 1) {
      nameCaptured(body, captured[0], variableName(site, variable));
    }
    now.methods.add(body);
    boolean isInterface = (now.access & Opcodes.ACC_INTERFACE) != 0;
    int kind =
        !ofThis
            ? Opcodes.H_INVOKESTATIC
            : isInterface ? Opcodes.H_INVOKEINTERFACE : Opcodes.H_INVOKEVIRTUAL;
    dynamic.bsmArgs[1] = new Handle(kind, now.name, body.name, body.desc, isInterface);
    references.put(body, new Reference(site, method));
  }

  /** Numbers that javac does not give. */
  private String name(Sites.Site site) {
    String method = site.method().name;
    String place =
        GeneratedNames.isLambda(method)
            ? GeneratedNames.enclosing(method)
            : "lambda$"
                + (method.equals("<init>") ? "new" : method.equals("<clinit>") ? "static" : method)
                + "$";
    return place + "reference" + references.size();
  }

  /** The variable that is captured as it is; -1 where it is something else. */
  private static int capturedVariable(AbstractInsnNode site) {
    AbstractInsnNode insn = previous(site);
    if (insn != null && insn.getOpcode() == Opcodes.POP) {
      AbstractInsnNode check = previous(insn); // that it is not null
      AbstractInsnNode copy = check == null ? null : previous(check);
      boolean isCheck = copy != null && copy.getOpcode() == Opcodes.DUP;
      insn = isCheck && copy != null ? previous(copy) : null;
    }
    return insn instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD ? load.var : -1;
  }

  private static @Nullable AbstractInsnNode previous(AbstractInsnNode insn) {
    AbstractInsnNode before = insn.getPrevious();
    while (before != null && before.getOpcode() < 0) {
      before = before.getPrevious();
    }
    return before;
  }

  private static @Nullable String variableName(Sites.Site site, int variable) {
    List<LocalVariableNode> variables = site.method().localVariables;
    int at = site.method().instructions.indexOf(site.insn());
    for (LocalVariableNode each : variables == null ? List.<LocalVariableNode>of() : variables) {
      if (each.index == variable
          && site.method().instructions.indexOf(each.start) <= at
          && at < site.method().instructions.indexOf(each.end)) {
        return each.name;
      }
    }
    return null;
  }

  private static void nameCaptured(MethodNode body, Type type, @Nullable String name) {
    if (name != null) {
      body.visitLocalVariable(
          name,
          type.getDescriptor(),
          null,
          ReferenceBody.start(body).getLabel(),
          ReferenceBody.end(body).getLabel(),
          0);
    }
  }

  boolean contains(MethodNode body) {
    return references.containsKey(body);
  }

  /** Where a reference stands. */
  Sites.@Nullable Site site(MethodNode body) {
    Reference reference = references.get(body);
    return reference == null ? null : reference.site();
  }

  /** The line of a reference, or 0. */
  int line(MethodNode body) {
    Reference reference = references.get(body);
    for (AbstractInsnNode insn = reference == null ? null : reference.insn();
        insn != null;
        insn = insn.getPrevious()) {
      if (insn instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  /** Lets all references but some be references again. */
  void fold(Set<MethodNode> except) {
    references.forEach(
        (body, reference) -> {
          if (!except.contains(body)) {
            reference.insn().bsmArgs[1] = reference.method();
            now.methods.remove(body);
          }
        });
    references.keySet().retainAll(except);
  }
}
