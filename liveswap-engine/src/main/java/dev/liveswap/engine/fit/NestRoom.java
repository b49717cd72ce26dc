package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.engine.fit.Resolution.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Lets classes that joined a nest while the program runs call the private constructors of their
 * superclasses: as only an instruction can do that, and none may name a private member of another
 * nest, the constructor becomes a case of the woven one, too.
 */
final class NestRoom {
  private final WorldAfter after;
  private final UnaryOperator<String> companionNames;
  private final List<Finding> findings;

  NestRoom(WorldAfter after, UnaryOperator<String> companionNames, List<Finding> findings) {
    this.after = after;
    this.companionNames = companionNames;
    this.findings = findings;
  }

  /** Makes it, for all classes of the reload. */
  void make() {
    List<ClassVersion> all = new ArrayList<>(after.versions().values());
    all.addAll(after.arrivals().values());
    all.forEach(this::makeFor);
  }

  private void makeFor(ClassVersion version) {
    String superName = version.current().superName();
    // A private constructor of the superclass can only be called from the same nest.
    if (superName == null
        || after.version(superName) == null
        || !new Reach(after, version.current(), false).isSeparated(superName)) {
      return;
    }
    ClassNode node = ClassNodes.read(version.classFile());
    for (MethodNode method : node.methods) {
      if (method.name.equals("<init>")) {
        for (AbstractInsnNode insn : method.instructions) {
          if (insn instanceof MethodInsnNode call && isSuperCall(call, superName)) {
            open(version, superName, new Member(call.name, call.desc));
          }
        }
      }
    }
  }

  private static boolean isSuperCall(MethodInsnNode call, String superName) {
    return call.getOpcode() == Opcodes.INVOKESPECIAL
        && call.name.equals("<init>")
        && call.owner.equals(superName);
  }

  private void open(ClassVersion caller, String superName, Member constructor) {
    Target target = Resolution.current(after).resolve(superName, constructor);
    @Nullable ClassVersion owner = after.version(superName);
    if (owner == null
        || target == null
        || new Reach(after, caller.current(), false).reaches(target)) {
      return;
    }
    if (!Weave.hasConstructor(owner.resident())) {
      String name = caller.name().replace('/', '.');
      findings.add(
          Finding.about(
              Code.NEST_CHANGED,
              name,
              name
                  + " calls a private constructor of "
                  + superName.replace('/', '.')
                  + ", which was loaded without it"));
      return;
    }
    after.advance(Housing.openToNest(owner, constructor, companionNames.apply(owner.name())));
  }
}
