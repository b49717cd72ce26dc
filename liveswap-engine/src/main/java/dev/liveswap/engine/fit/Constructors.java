package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import dev.liveswap.engine.identity.CodeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What a class's constructors do, as far as objects that exist already can be given the same. */
final class Constructors {
  private Constructors() {}

  /**
   * A constructor's call of a superclass's constructor; null where it calls another one of its own
   * class, and for what is no constructor.
   */
  static @Nullable MethodInsnNode superCall(String owner, MethodNode method) {
    MethodInsnNode call = ownCall(method);
    return call == null || call.owner.equals(owner) ? null : call;
  }

  /** A constructor's call of another constructor for its own object. */
  static @Nullable MethodInsnNode ownCall(MethodNode method) {
    if (!method.name.equals("<init>")) {
      return null;
    }
    int unfinished = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.NEW) {
        unfinished++;
      } else if (insn instanceof MethodInsnNode call && call.name.equals("<init>")) {
        if (unfinished == 0) {
          return call;
        }
        unfinished--;
      }
    }
    return null;
  }

  /** The case of a class's woven constructor that is a passage. */
  static Home passage(World world, String type, Member passage) {
    ClassVersion version = world.version(type);
    if (version != null) {
      for (List<Home> slots : version.companions().values()) {
        for (Home home : slots) {
          if (home.member().equals(passage)) {
            return home;
          }
        }
      }
    }
    throw new IllegalStateException(type + " lets nobody through to " + passage);
  }

  /**
   * The initializers of instance fields that every constructor runs alike and that need none of its
   * arguments, in textual order.
   */
  static Map<Member, Statement> initializers(ClassNode node) {
    Map<Member, Statement> common = null;
    for (MethodNode method : node.methods) {
      MethodInsnNode superCall = superCall(node.name, method);
      if (superCall != null) {
        Map<Member, Statement> own = initializers(node, method, superCall);
        if (common == null) {
          common = own;
        } else {
          common
              .entrySet()
              .removeIf(
                  entry -> {
                    Statement other = own.get(entry.getKey());
                    return other == null || !other.text().equals(entry.getValue().text());
                  });
        }
      }
    }
    return common == null ? Map.of() : common;
  }

  /**
   * What gives fields their first values in objects that exist, in textual order: their
   * initializers, and statements of initializer blocks that fill them, as in {@code { map.put(…);
   * }}. Statements that set other fields as well are left out: those have their values.
   *
   * @param fields the fields
   */
  static List<Statement> filling(ClassNode node, Set<Member> fields) {
    Map<Member, Statement> initializers = initializers(node);
    Set<Member> set = new HashSet<>(fields);
    set.retainAll(initializers.keySet());
    List<List<Statement>> all = new ArrayList<>();
    for (MethodNode method : node.methods) {
      MethodInsnNode superCall = superCall(node.name, method);
      if (superCall != null) {
        all.add(Statements.ofConstructor(node, method, superCall));
      }
    }
    if (all.isEmpty()) {
      return List.of();
    }
    List<Statement> filling = new ArrayList<>();
    for (Statement statement : all.get(0)) {
      Member field = statement.initializes();
      boolean runs =
          (field != null && initializers.containsKey(field))
              ? set.contains(field)
              : fills(statement, set) && all.stream().allMatch(each -> has(each, statement));
      if (runs) {
        filling.add(statement);
      }
    }
    return filling;
  }

  private static boolean fills(Statement statement, Set<Member> fields) {
    return !statement.needsParameters()
        && fields.containsAll(statement.writes())
        && (!statement.writes().isEmpty() || statement.reads().stream().anyMatch(fields::contains));
  }

  private static boolean has(List<Statement> statements, Statement statement) {
    return statements.stream().anyMatch(each -> each.text().equals(statement.text()));
  }

  /** The first line of the first constructor, or 0. */
  static int firstLine(ClassNode node) {
    return node.methods.stream()
        .filter(method -> method.name.equals("<init>"))
        .flatMap(method -> Arrays.stream(method.instructions.toArray()))
        .filter(LineNumberNode.class::isInstance)
        .mapToInt(insn -> ((LineNumberNode) insn).line)
        .findFirst()
        .orElse(0);
  }

  /** The class's own instance fields that a constructor sets. */
  static Set<Member> assigned(ClassNode node) {
    Set<Member> fields = new HashSet<>();
    for (MethodNode method : node.methods) {
      if (method.name.equals("<init>")) {
        for (AbstractInsnNode insn : method.instructions) {
          if (insn instanceof FieldInsnNode field
              && field.getOpcode() == Opcodes.PUTFIELD
              && field.owner.equals(node.name)) {
            fields.add(new Member(field.name, field.desc));
          }
        }
      }
    }
    return fields;
  }

  /**
   * Whether a constructor that both versions have makes its objects otherwise than before. What
   * fills a field that only one version has makes no difference: objects that exist are given that.
   */
  static boolean makeOtherwise(ClassNode old, ClassNode now) {
    for (MethodNode method : now.methods) {
      for (MethodNode before : old.methods) {
        if (method.name.equals("<init>")
            && before.name.equals("<init>")
            && before.desc.equals(method.desc)
            && !remainder(old, before, now).equals(remainder(now, method, old))) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is left of a constructor without what fills the fields that another version lacks. */
  private static List<List<String>> remainder(ClassNode node, MethodNode method, ClassNode other) {
    MethodInsnNode superCall = superCall(node.name, method);
    if (superCall == null) {
      return List.of(CodeText.of(method.instructions, method.tryCatchBlocks, true));
    }
    List<List<String>> rest = new ArrayList<>();
    InsnList code = method.instructions;
    int end = code.indexOf(superCall) + 1;
    rest.add(
        CodeText.of(Arrays.asList(code.toArray()).subList(0, end), method.tryCatchBlocks, true));
    Set<Member> lacking = new HashSet<>();
    for (FieldNode field : node.fields) {
      Member member = new Member(field.name, field.desc);
      if (!has(other, member)) {
        lacking.add(member);
      }
    }
    List<Statement> filling = filling(node, lacking);
    for (Statement statement : Statements.ofConstructor(node, method, superCall)) {
      if (!has(filling, statement)) {
        rest.add(statement.text());
      }
    }
    return rest;
  }

  private static boolean has(ClassNode node, Member field) {
    return node.fields.stream()
        .anyMatch(each -> each.name.equals(field.name()) && each.desc.equals(field.descriptor()));
  }

  private static Map<Member, Statement> initializers(
      ClassNode node, MethodNode method, MethodInsnNode superCall) {
    Map<Member, Statement> found = new LinkedHashMap<>();
    List<Member> assignedTwice = new ArrayList<>();
    for (Statement statement : Statements.ofConstructor(node, method, superCall)) {
      Member field = statement.initializes();
      if (field != null && !statement.needsParameters()) {
        if (found.put(field, statement) != null) {
          assignedTwice.add(field);
        }
      } else {
        assignedTwice.addAll(statement.writes());
      }
    }
    assignedTwice.forEach(found::remove);
    return found;
  }
}
