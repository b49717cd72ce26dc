package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import dev.liveswap.engine.identity.CodeText;
import dev.liveswap.engine.identity.GeneratedNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Whether a statement of a static initializer has run lambdas whose bodies an edit changes. One
 * that is only kept, as a handler is, needs nothing: its object picks up the new body. What one
 * computed that was run, as in {@code static final List<String> ALL = build(all -> ...)}, stays
 * computed.
 */
final class LambdasRun {
  /** What became of a lambda, the worst last. */
  enum Fate {
    KEPT,
    /** A library got it that may have run it. */
    UNKNOWN,
    RUN
  }

  /** More is not followed: whoever gets that far may do anything. */
  private static final int FOLLOWED = 500;

  private final ClassNode node;
  private final World world;
  private final Set<Member> changed = new HashSet<>();
  private final Map<String, ClassNode> read = new HashMap<>();

  /** The bodies of the new version have the names that they had in the old one. */
  LambdasRun(ClassNode old, ClassNode node, World world) {
    this.node = node;
    this.world = world;
    read.put(node.name, node);
    for (MethodNode method : node.methods) {
      MethodNode before = GeneratedNames.isLambda(method.name) ? find(old, member(method)) : null;
      if (before != null && !text(before).equals(text(method))) {
        changed.add(member(method));
      }
    }
  }

  private static List<String> text(MethodNode method) {
    return CodeText.of(method.instructions, method.tryCatchBlocks, true);
  }

  /** The worst that has become of a changed lambda of a statement, or of one within it. */
  Fate by(Statement statement) {
    if (changed.isEmpty()) {
      return Fate.KEPT;
    }
    List<InvokeDynamicInsnNode> made = new ArrayList<>();
    collect(statement.code(), made, new HashSet<>());
    Fate worst = Fate.KEPT;
    if (!made.isEmpty()) {
      Reached reached = new Reached(statement.code());
      for (InvokeDynamicInsnNode lambda : made) {
        Fate fate = reached.fate(lambda);
        worst = fate.compareTo(worst) > 0 ? fate : worst;
      }
    }
    return worst;
  }

  private void collect(
      Iterable<AbstractInsnNode> code, List<InvokeDynamicInsnNode> made, Set<Member> seen) {
    for (AbstractInsnNode insn : code) {
      if (insn instanceof InvokeDynamicInsnNode dynamic) {
        for (Object argument : dynamic.bsmArgs) {
          if (argument instanceof Handle handle && handle.getOwner().equals(node.name)) {
            Member body = new Member(handle.getName(), handle.getDesc());
            if (changed.contains(body)) {
              made.add(dynamic);
            }
            MethodNode method = GeneratedNames.isLambda(body.name()) ? find(node, body) : null;
            if (method != null && seen.add(body)) {
              collect(method.instructions, made, seen);
            }
          }
        }
      }
    }
  }

  private @Nullable ClassNode program(String name) {
    ClassNode known = read.get(name);
    if (known == null) {
      ClassVersion version = world.version(name);
      if (version != null) {
        known = ClassNodes.read(version.classFile());
        read.put(name, known);
      }
    }
    return known;
  }

  private static Member member(MethodNode method) {
    return new Member(method.name, method.desc);
  }

  private static @Nullable MethodNode find(ClassNode in, Member member) {
    return in.methods.stream().filter(each -> member(each).equals(member)).findFirst().orElse(null);
  }

  /** A call as the code has it, or of the library's method that it ends in. */
  private record Call(String owner, String name, String descriptor) {}

  /** All that the program may call while a statement is executed. */
  private final class Reached {
    private final Set<Call> calls = new HashSet<>();
    private final Set<MethodNode> followed = new HashSet<>();
    private final Deque<MethodNode> open = new ArrayDeque<>();

    Reached(List<AbstractInsnNode> code) {
      through(code);
      for (MethodNode next = open.poll(); next != null; next = open.poll()) {
        through(next.instructions);
      }
    }

    private void through(Iterable<AbstractInsnNode> code) {
      for (AbstractInsnNode insn : code) {
        if (insn instanceof MethodInsnNode call) {
          call(call.owner, new Member(call.name, call.desc), isVirtual(call));
        } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
          for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle) {
              call(handle.getOwner(), new Member(handle.getName(), handle.getDesc()), true);
            }
          }
        }
      }
    }

    private static boolean isVirtual(MethodInsnNode call) {
      return call.getOpcode() == Opcodes.INVOKEVIRTUAL
          || call.getOpcode() == Opcodes.INVOKEINTERFACE;
    }

    private void call(String owner, Member method, boolean virtual) {
      if (!calls.add(new Call(owner, method.name(), method.descriptor()))
          || world.version(owner) == null) {
        return;
      }
      boolean declared = false;
      Set<String> libraries = new HashSet<>();
      for (String above : Hierarchy.ancestors(world, owner, true)) {
        declared |= follow(above, method);
        if (world.version(above) == null) {
          libraries.add(above);
        }
      }
      if (!declared) {
        libraries.forEach(
            library -> calls.add(new Call(library, method.name(), method.descriptor())));
      }
      if (virtual) {
        world.subtypes(owner).forEach(below -> follow(below, method));
      }
    }

    /** Looks into a method of the program, and tells whether there is one. */
    private boolean follow(String owner, Member method) {
      ClassNode type = program(owner);
      MethodNode code = type == null ? null : find(type, method);
      if (code != null && followed.size() < FOLLOWED && followed.add(code)) {
        open.add(code);
      }
      return code != null;
    }

    Fate fate(InvokeDynamicInsnNode lambda) {
      if (followed.size() >= FOLLOWED) {
        return Fate.UNKNOWN;
      }
      String type = Type.getReturnType(lambda.desc).getInternalName();
      Set<String> types = Hierarchy.ancestors(world, type, true);
      types.remove("java/lang/Object");
      Fate worst = Fate.KEPT;
      for (Call call : calls) {
        Fate fate =
            types.contains(call.owner()) && call.name().equals(lambda.name)
                ? Fate.RUN
                : takes(call, types) ? LibraryCalls.fate(call.owner(), call.name()) : Fate.KEPT;
        worst = fate.compareTo(worst) > 0 ? fate : worst;
      }
      return worst;
    }

    private boolean takes(Call call, Set<String> types) {
      if (world.version(call.owner()) != null) {
        return false;
      }
      for (Type parameter : Type.getArgumentTypes(call.descriptor())) {
        if (parameter.getSort() == Type.OBJECT && types.contains(parameter.getInternalName())) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * What methods of the JDK do with a lambda that they take; those of other libraries may run it.
   */
  private static final class LibraryCalls {
    private static final List<String> KEEPING =
        List.of(
            "java/util/function/",
            "java/util/Comparator",
            "java/util/Collections",
            "java/util/Timer",
            "java/util/Tree",
            "java/util/PriorityQueue",
            "java/util/concurrent/ConcurrentSkipList",
            "java/util/concurrent/Priority",
            "java/lang/Thread",
            "java/lang/ref/");

    static Fate fate(String owner, String method) {
      if (method.startsWith("add") || (method.startsWith("set") && !method.equals("setAll"))) {
        return Fate.KEPT;
      }
      if (KEEPING.stream().anyMatch(owner::startsWith) && !method.startsWith("compute")) {
        return Fate.KEPT;
      }
      boolean runs =
          owner.startsWith("java/util/concurrent/Concurrent")
              || (owner.startsWith("java/util/") && owner.indexOf('/', 10) < 0)
              || owner.startsWith("java/util/stream/")
              || owner.equals("java/lang/Iterable");
      return runs ? Fate.RUN : Fate.UNKNOWN;
    }
  }
}
