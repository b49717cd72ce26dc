package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Departed.Gone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds what a reload takes away from code that may be running: see {@link Departed}. */
final class Departures {
  private record Step(ClassVersion old, ClassNode oldNode, ClassVersion now, ClassNode node) {}

  private final List<Step> steps = new ArrayList<>();

  /**
   * Adds an edit. Where a class has changed its place in the hierarchy, its old code would need the
   * old hierarchy, too: that is not kept.
   */
  void add(ClassVersion old, ClassNode oldNode, ClassVersion now, ClassNode node) {
    if (!old.loose() && !old.hasMoved() && !now.hasMoved()) {
      steps.add(new Step(old, oldNode, now, node));
    }
  }

  /** What is kept of each of the classes, by its internal name; without those that lost nothing. */
  Map<String, Departed> all() {
    Map<String, Set<Member>> lost = new HashMap<>();
    Set<Member> wanted = new HashSet<>();
    for (Step step : steps) {
      Set<Member> members = lost(step);
      lost.put(step.now().name(), members);
      wanted.addAll(members);
    }
    Map<Member, Set<String>> callers = wanted.isEmpty() ? Map.of() : callers(wanted);
    Map<String, Departed> all = new HashMap<>();
    for (Step step : steps) {
      Map<Member, Gone> kept = step.old().departed().older(present(step.now()));
      for (Member member : lost.getOrDefault(step.now().name(), Set.of())) {
        Set<String> from = callers.get(member);
        if (from != null) {
          kept.put(member, new Gone(step.old().classFile(), from, 0));
        }
      }
      if (!kept.isEmpty()) {
        all.put(step.now().name(), new Departed(Map.copyOf(kept)));
      }
    }
    return all;
  }

  private static Set<Member> present(ClassVersion version) {
    Set<Member> members = new LinkedHashSet<>(version.current().methods().keySet());
    members.addAll(version.current().fields().keySet());
    return members;
  }

  private static Set<Member> lost(Step step) {
    Set<Member> members = present(step.old());
    members.removeAll(present(step.now()));
    members.removeIf(Member::isStaticInitializer);
    return members;
  }

  /** By name and type alone: a call may name any class that inherits the member. */
  private Map<Member, Set<String>> callers(Set<Member> wanted) {
    Map<Member, Set<String>> callers = new HashMap<>();
    for (Step step : steps) {
      Set<Member> before = references(step.oldNode(), Set.of());
      before.retainAll(wanted);
      if (!before.isEmpty()) {
        // What only lives on in objects that were made before is no code of this version.
        before.removeAll(references(step.node(), step.now().retained()));
        for (Member member : before) {
          callers.computeIfAbsent(member, each -> new TreeSet<>()).add(step.now().name());
        }
      }
    }
    return callers;
  }

  private static Set<Member> references(ClassNode node, Set<Member> without) {
    Set<Member> found = new HashSet<>();
    for (MethodNode method : node.methods) {
      if (!without.contains(new Member(method.name, method.desc))) {
        for (AbstractInsnNode insn : method.instructions) {
          addReferences(insn, found);
        }
      }
    }
    return found;
  }

  private static void addReferences(AbstractInsnNode insn, Set<Member> found) {
    if (insn instanceof MethodInsnNode call) {
      found.add(new Member(call.name, call.desc));
    } else if (insn instanceof FieldInsnNode field) {
      found.add(new Member(field.name, field.desc));
    } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
      for (Object argument : dynamic.bsmArgs) {
        if (argument instanceof Handle handle) {
          found.add(new Member(handle.getName(), handle.getDesc()));
        }
      }
    }
  }
}
