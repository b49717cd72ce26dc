package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import dev.liveswap.engine.link.LinkCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Added fields of an object whose subclass's constructor has not come to them yet: what a
 * superclass's constructor calls finds their default values, not their initializers, which are for
 * objects that were there before. So the first constructor that knows the object gives it the
 * holders of all its classes.
 */
final class SubclassStates {
  private final World world;
  private final ClassVersion version;
  private @Nullable String lines;

  SubclassStates(World world, ClassVersion version) {
    this.world = world.overriders();
    this.version = version;
  }

  /** The superclass whose constructors have to give objects of this class its holders, if any. */
  static List<String> startedBy(World world, ClassVersion version) {
    String woven = version.holders().isEmpty() ? null : Weave.wovenClass(world, version.name());
    return woven == null || woven.equals(version.name()) ? List.of() : List.of(woven);
  }

  /** What to put behind a constructor's call of the superclass's: nothing, most of the time. */
  InsnList start() {
    InsnList start = new InsnList();
    String holders = lines == null ? holders() : lines;
    lines = holders;
    if (!holders.isEmpty()) {
      start.add(new VarInsnNode(Opcodes.ALOAD, 0));
      start.add(LinkCall.subclassStates(version.name(), holders));
    }
    return start;
  }

  /** A line for each class: its name, and its holders' behind an equals sign. */
  private String holders() {
    if (!version.name().equals(Weave.wovenClass(world, version.name()))) {
      return "";
    }
    Map<String, String> lines = new TreeMap<>();
    for (String name : world.subtypes(version.name())) {
      ClassVersion below = world.version(name);
      if (below != null && !below.isCarrier() && !below.holders().isEmpty()) {
        List<String> filled = filled(below);
        if (!filled.isEmpty() && isSeenUnfinished(below)) {
          lines.put(name, String.join(" ", filled));
        }
      }
    }
    return Overrides.text(lines);
  }

  /** The holders with fields that have initializers. */
  static List<String> filled(ClassVersion below) {
    ClassNode node = ClassNodes.read(below.classFile());
    List<String> filled = new ArrayList<>();
    for (String holder : below.holders()) {
      Set<Member> here = new HashSet<>(below.current().fields().keySet());
      here.removeIf(
          field -> {
            Home home = below.home(field);
            return home == null || !home.isInstanceField() || !home.companion().equals(holder);
          });
      List<Statement> filling = Constructors.filling(node, here);
      if (!filling.isEmpty()) {
        filled.add(holder);
      }
    }
    return filled;
  }

  /** Whether a constructor above a class's calls anything. */
  private boolean isSeenUnfinished(ClassVersion below) {
    String name = below.resident().superName();
    while (name != null) {
      ClassVersion above = world.version(name);
      if (above == null) {
        return false;
      }
      if (ClassNodes.read(above.classFile()).methods.stream().anyMatch(SubclassStates::calls)) {
        return true;
      }
      name = name.equals(version.name()) ? null : above.resident().superName();
    }
    return false;
  }

  private static boolean calls(MethodNode method) {
    if (!method.name.equals("<init>")) {
      return false;
    }
    MethodInsnNode own = Constructors.ownCall(method);
    for (AbstractInsnNode insn : method.instructions) {
      if ((insn instanceof MethodInsnNode && insn != own)
          || insn instanceof InvokeDynamicInsnNode) {
        return true;
      }
    }
    return false;
  }
}
