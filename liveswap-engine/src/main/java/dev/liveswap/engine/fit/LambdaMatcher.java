package dev.liveswap.engine.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives the lambda bodies of a new version the names of their counterparts in the old one. javac
 * numbers them by position, but objects that exist call a body by its name: without this, a lambda
 * inserted before another would give those objects the wrong body.
 */
final class LambdaMatcher {
  private static final int SAME_KIND =
      Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

  private record Pair(MethodNode old, MethodNode now, double likeness) {}

  private final ClassNode old;
  private final ClassNode now;
  private final Map<MethodNode, List<String>> texts = new HashMap<>();
  private final Map<MethodNode, MethodNode> partners = new LinkedHashMap<>();
  private final Set<MethodNode> taken = new HashSet<>();

  private LambdaMatcher(ClassNode old, ClassNode now) {
    this.old = old;
    this.now = now;
  }

  /**
   * Renames in the new version, and adds to it those bodies of the old one that it has no
   * counterpart of: objects that exist go on using them.
   *
   * @return the members that were added
   */
  static Set<Member> match(ClassNode old, ClassNode now) {
    return new LambdaMatcher(old, now).match();
  }

  private Set<Member> match() {
    List<MethodNode> before = lambdas(old);
    List<MethodNode> after = lambdas(now);
    if (before.isEmpty()) {
      return Set.of();
    }
    matchEqual(before, after, true);
    matchSimilar(before, after);
    matchEqual(before, after, false);
    rename(after, before);
    return retain(before);
  }

  private static List<MethodNode> lambdas(ClassNode node) {
    return node.methods.stream()
        .filter(method -> (method.access & Opcodes.ACC_SYNTHETIC) != 0)
        .filter(method -> GeneratedNames.isLambda(method.name))
        .toList();
  }

  /** In textual order, so that of several equal ones the first meets the first. */
  private void matchEqual(List<MethodNode> before, List<MethodNode> after, boolean sameEnclosing) {
    for (MethodNode method : after) {
      if (partners.containsKey(method)) {
        continue;
      }
      before.stream()
          .filter(candidate -> fits(candidate, method))
          .filter(candidate -> !sameEnclosing || sameEnclosing(candidate, method))
          .filter(candidate -> text(candidate).equals(text(method)))
          .findFirst()
          .ifPresent(candidate -> pair(candidate, method));
    }
  }

  private void matchSimilar(List<MethodNode> before, List<MethodNode> after) {
    List<Pair> pairs = new ArrayList<>();
    for (MethodNode method : after) {
      for (MethodNode candidate : before) {
        if (!partners.containsKey(method)
            && fits(candidate, method)
            && sameEnclosing(candidate, method)) {
          pairs.add(new Pair(candidate, method, likeness(candidate, method)));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    for (Pair pair : pairs) {
      if (!partners.containsKey(pair.now()) && fits(pair.old(), pair.now())) {
        pair(pair.old(), pair.now());
      }
    }
  }

  private boolean fits(MethodNode candidate, MethodNode method) {
    return !taken.contains(candidate)
        && candidate.desc.equals(method.desc)
        && ((candidate.access ^ method.access) & SAME_KIND) == 0;
  }

  private static boolean sameEnclosing(MethodNode one, MethodNode other) {
    return GeneratedNames.enclosing(one.name).equals(GeneratedNames.enclosing(other.name));
  }

  private void pair(MethodNode candidate, MethodNode method) {
    partners.put(method, candidate);
    taken.add(candidate);
  }

  private List<String> text(MethodNode method) {
    return texts.computeIfAbsent(
        method, body -> CodeText.of(body.instructions, body.tryCatchBlocks, false));
  }

  /** The share of lines that both have. */
  private double likeness(MethodNode one, MethodNode other) {
    Map<String, Integer> counts = new HashMap<>();
    text(one).forEach(line -> counts.merge(line, 1, Integer::sum));
    int common = 0;
    for (String line : text(other)) {
      if (counts.merge(line, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return 2.0 * common / (text(one).size() + text(other).size());
  }

  private void rename(List<MethodNode> after, List<MethodNode> before) {
    Set<String> used = new HashSet<>();
    before.forEach(method -> used.add(method.name));
    // By name alone: javac never gives two lambda bodies of a class the same one.
    Map<String, String> names = new HashMap<>();
    for (MethodNode method : after) {
      MethodNode partner = partners.get(method);
      if (partner != null) {
        names.put(method.name, partner.name);
      }
    }
    for (MethodNode method : after) {
      if (!partners.containsKey(method)) {
        String name = method.name;
        for (int number = 0; !used.add(name); number++) {
          name = GeneratedNames.enclosing(method.name) + number;
        }
        names.put(method.name, name);
      }
    }
    for (MethodNode method : after) {
      method.name = names.getOrDefault(method.name, method.name);
    }
    now.methods.forEach(method -> renameIn(method, names));
  }

  private void renameIn(MethodNode method, Map<String, String> names) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof InvokeDynamicInsnNode dynamic) {
        for (int i = 0; i < dynamic.bsmArgs.length; i++) {
          if (dynamic.bsmArgs[i] instanceof Handle handle
              && handle.getOwner().equals(now.name)
              && names.containsKey(handle.getName())) {
            dynamic.bsmArgs[i] =
                new Handle(
                    handle.getTag(),
                    handle.getOwner(),
                    names.get(handle.getName()),
                    handle.getDesc(),
                    handle.isInterface());
          }
        }
      } else if (insn instanceof LdcInsnNode constant
          && method.name.equals("$deserializeLambda$")
          && constant.cst instanceof String text) {
        constant.cst = names.getOrDefault(text, text);
      }
    }
  }

  private Set<Member> retain(List<MethodNode> before) {
    Set<Member> retained = new LinkedHashSet<>();
    for (MethodNode method : before) {
      if (!taken.contains(method)) {
        now.methods.add(method);
        retained.add(new Member(method.name, method.desc));
      }
    }
    return retained;
  }
}
