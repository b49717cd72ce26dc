package dev.liveswap.engine.fit;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Finds the fields of a class with collections that are sorted by an enum's constants. Such a
 * collection compares what it is asked for with what it holds, and no longer finds it where the
 * constants have changed places.
 */
final class SortedByConstants {
  private static final Set<String> SORTED =
      Set.of(
          "java/util/TreeMap",
          "java/util/TreeSet",
          "java/util/PriorityQueue",
          "java/util/concurrent/ConcurrentSkipListMap",
          "java/util/concurrent/ConcurrentSkipListSet",
          "java/util/concurrent/PriorityBlockingQueue");

  private final Set<String> enums;
  private final Map<String, FieldNode> fields;
  private final String owner;

  SortedByConstants(Set<String> enums, ClassNode node) {
    this.enums = enums;
    this.owner = node.name;
    this.fields =
        node.fields.stream()
            .filter(field -> field.signature != null)
            .collect(Collectors.toMap(field -> field.name + field.desc, field -> field));
  }

  /** What to say of an instruction that sets such a field, or null. */
  @Nullable String what(FieldInsnNode insn) {
    FieldNode field = insn.owner.equals(owner) ? fields.get(insn.name + insn.desc) : null;
    String type = field == null ? null : firstArgument(field.signature);
    return type != null && enums.contains(type) && isSortedByThem(insn)
        ? "a collection that is sorted by the constants of "
            + type.replace('/', '.')
            + " keeps the order it has: "
        : null;
  }

  /** The class that a field's signature names as the first type argument (JVMS 4.7.9.1). */
  private static @Nullable String firstArgument(String signature) {
    int start = signature.indexOf("<L");
    int end = start < 0 ? -1 : signature.indexOf(';', start);
    return end < 0 ? null : signature.substring(start + 2, end);
  }

  /** Whether the value is a new one without a comparator of its own. */
  private static boolean isSortedByThem(FieldInsnNode insn) {
    AbstractInsnNode before = insn.getPrevious();
    while (before != null && before.getOpcode() < 0) {
      before = before.getPrevious();
    }
    return before instanceof MethodInsnNode call
        && call.name.equals("<init>")
        && SORTED.contains(call.owner)
        && !call.desc.contains("Ljava/util/Comparator;");
  }
}
