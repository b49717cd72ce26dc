package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Fit.Initializer;
import dev.liveswap.engine.fit.Resolution.Target;
import dev.liveswap.engine.fit.Statements.Statement;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * The order in which a reload runs the initializers of several classes: those of a class come after
 * those of the classes that it uses, also in the methods it calls, as in a start, which initializes
 * a class when it is first used (JLS 12.4.1). Of classes that use each other the first in the old
 * order begins.
 */
final class InitializerOrder {
  private static final String INITIALIZER = "<clinit>";

  /**
   * So many methods are looked through for each class, the nearest first: a reload must not wait.
   */
  private static final int FOLLOWED = 1_000;

  private final World world;
  private final Set<String> newClasses;
  private final Map<String, StaticsPlan> plans;
  private final Resolution resolution;
  private final Map<String, ClassNode> nodes = new HashMap<>();

  InitializerOrder(WorldAfter world, Map<String, StaticsPlan> plans) {
    this.world = world;
    this.newClasses = world.arrivals().keySet();
    this.plans = plans;
    this.resolution = Resolution.current(world);
  }

  List<Initializer> of(Collection<Initializer> initializers) {
    if (initializers.size() < 2) {
      return List.copyOf(initializers);
    }
    Map<String, Initializer> byHost = new LinkedHashMap<>();
    // Switch maps count on constants being in their places.
    initializers.stream()
        .sorted(Comparator.comparing(each -> plan(each.host()).constants() == null))
        .forEach(each -> byHost.put(each.host(), each));
    Set<String> ordered = new LinkedHashSet<>();
    byHost.keySet().forEach(host -> visit(host, byHost.keySet(), new HashSet<>(), ordered));
    return ordered.stream().map(byHost::get).toList();
  }

  private StaticsPlan plan(String host) {
    return plans.getOrDefault(host, StaticsPlan.NOTHING);
  }

  private void visit(String host, Set<String> hosts, Set<String> begun, Set<String> ordered) {
    if (ordered.contains(host) || !begun.add(host)) {
      return;
    }
    for (String used : usedBy(host)) {
      if (hosts.contains(used)) {
        visit(used, hosts, begun, ordered);
      }
    }
    ordered.add(host);
  }

  /** The classes that would be initialized on behalf of this one, in the order of their use. */
  private Set<String> usedBy(String host) {
    Walk walk = new Walk();
    walk.initialize(host);
    for (Statement statement : plan(host).statements()) {
      walk.through(statement.code());
      walk.followCalls();
    }
    walk.used.remove(host);
    return walk.used;
  }

  private @Nullable ClassNode node(String name) {
    ClassVersion version = world.version(name);
    return version == null
        ? null
        : nodes.computeIfAbsent(name, each -> ClassNodes.read(version.classFile()));
  }

  /** Follows code as far as it is the program's. */
  private final class Walk {
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<MethodNode> seen = new HashSet<>();
    private final Deque<MethodNode> called = new ArrayDeque<>();

    void followCalls() {
      for (MethodNode next = called.poll(); next != null; next = called.poll()) {
        through(List.of(next.instructions.toArray()));
      }
    }

    void through(List<AbstractInsnNode> code) {
      for (AbstractInsnNode insn : code) {
        if (insn instanceof FieldInsnNode field) {
          use(field.owner, new Member(field.name, field.desc));
        } else if (insn instanceof MethodInsnNode call) {
          use(call.owner, new Member(call.name, call.desc));
        } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
          for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle) {
              use(handle.getOwner(), new Member(handle.getName(), handle.getDesc()));
            }
          }
        } else if (insn instanceof TypeInsnNode type && type.getOpcode() == Opcodes.NEW) {
          initialize(type.desc);
        }
      }
    }

    private void use(String owner, Member member) {
      if (owner.startsWith("[")) {
        return;
      }
      Target target = resolution.resolve(owner, member);
      if (target == null || world.version(target.owner().name()) == null) {
        return;
      }
      if (target.isStatic()) {
        initialize(target.owner().name());
      }
      if (target.member().isMethod()) {
        call(target.owner().name(), target.member());
        if ((target.access() & Opcodes.ACC_ABSTRACT) != 0) {
          world.subtypes(target.owner().name()).forEach(below -> call(below, target.member()));
        }
      }
    }

    /** Those above a class are initialized before it; the code of one that is new runs whole. */
    private void initialize(String name) {
      ClassVersion version = world.version(name);
      if (version == null || used.contains(name)) {
        return;
      }
      if (version.current().superName() != null) {
        initialize(version.current().superName());
      }
      used.add(name);
      if (newClasses.contains(name)) {
        call(name, new Member(INITIALIZER, "()V"));
      }
    }

    private void call(String owner, Member method) {
      ClassNode node = node(owner);
      if (node != null) {
        for (MethodNode each : node.methods) {
          boolean isMeant =
              each.name.equals(method.name()) && each.desc.equals(method.descriptor());
          if (isMeant && seen.size() < FOLLOWED && seen.add(each)) {
            called.add(each);
          }
        }
      }
    }
  }
}
