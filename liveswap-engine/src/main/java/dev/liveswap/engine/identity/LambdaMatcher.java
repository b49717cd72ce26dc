package dev.liveswap.engine.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives the lambda bodies of a new version the names of their counterparts in the old one. javac
 * numbers them by position, but objects that exist call a body by its name: without this, a lambda
 * inserted before another would give those objects the wrong body.
 */
public final class LambdaMatcher {
  private static final int SAME_KIND =
      Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

  /**
   * What became of the old bodies.
   *
   * @param retained those without a counterpart, added to the new version: objects that exist go on
   *     using them
   * @param recaptured lines of new bodies that capture other variables than they did: objects that
   *     exist keep the old body. Each with the method it stands in
   * @param replaced the same of method references that stand where lambdas stood
   */
  public record Result(
      Set<MethodNode> retained, Map<Integer, String> recaptured, Map<Integer, String> replaced) {}

  private final ClassNode now;
  private final UnfoldedReferences references;
  private final Sites oldSites;
  private final Sites sites;
  private final List<MethodNode> before;
  private final List<MethodNode> after;
  private final Set<MethodNode> retainedBefore = new HashSet<>();
  private final Map<MethodNode, MethodNode> partners = new LinkedHashMap<>();

  /** Those that do for other types, in objects that exist, what an old body did. */
  private final Map<MethodNode, MethodNode> retyped = new LinkedHashMap<>();

  private final Map<MethodNode, List<String>> captures = new HashMap<>();

  private LambdaMatcher(ClassNode old, ClassNode now, Set<String> retainedBefore) {
    this.now = now;
    this.before = lambdas(old);
    this.references = UnfoldedReferences.in(old, now);
    this.oldSites = new Sites(old);
    this.sites = new Sites(now);
    this.after = new ArrayList<>(lambdas(now));
    for (MethodNode method : before) {
      if (retainedBefore.contains(method.name)) {
        this.retainedBefore.add(method);
      }
    }
  }

  /**
   * Renames in the new version, and adds to it those bodies of the old one that it has no
   * counterpart of.
   *
   * @param old the old version, with bodies that it retains of earlier ones
   * @param now the new version
   * @param retained the names of those bodies
   * @return what became of the old bodies
   */
  public static Result match(ClassNode old, ClassNode now, Set<String> retained) {
    return lambdas(old).isEmpty()
        ? new Result(Set.of(), Map.of(), Map.of())
        : new LambdaMatcher(old, now, retained).match();
  }

  private Result match() {
    List<Candidate<MethodNode>> old =
        before.stream().map(body -> candidate(body, oldSites)).toList();
    List<Candidate<MethodNode>> current =
        after.stream().map(body -> candidate(body, sites)).toList();
    partners.putAll(Matching.of(old, current, this::capturesTheSame));
    retyped.putAll(retyped(old, current));
    Map<Integer, String> recaptured = recaptured(old, current);
    Map<Integer, String> replaced = replaced(old, current);
    references.fold(partners.keySet());
    after.retainAll(now.methods);
    rename();
    return new Result(retain(), recaptured, replaced);
  }

  private static List<MethodNode> lambdas(ClassNode node) {
    return node.methods.stream()
        .filter(
            method ->
                (method.access & Opcodes.ACC_SYNTHETIC) != 0
                    || GeneratedNames.isKotlinLambda(method.name))
        .filter(method -> GeneratedNames.isLambda(method.name))
        .toList();
  }

  private Candidate<MethodNode> candidate(MethodNode body, Sites in) {
    return new Candidate<>(
        body,
        in.place(body.name),
        body.desc + (body.access & SAME_KIND),
        CodeText.of(body.instructions, body.tryCatchBlocks, false),
        Sites.context(in.lambda(body.name)),
        !retainedBefore.contains(body));
  }

  /**
   * Objects that exist hold the values of the variables their body captured: another body must mean
   * the same by each of them. Compiled without names of variables, any of a type may be meant.
   */
  private boolean capturesTheSame(MethodNode old, MethodNode body) {
    List<String> captured =
        this.captures.computeIfAbsent(old, each -> captured(each, oldSites.lambda(each.name)));
    List<String> captures =
        this.captures.computeIfAbsent(body, each -> captured(each, sites.lambda(each.name)));
    return captured.isEmpty() || captures.isEmpty() || captured.equals(captures);
  }

  /** Names of the captured variables; empty where they are not known. */
  private static List<String> captured(MethodNode body, Sites.@Nullable Site site) {
    if (site == null || body.localVariables == null) {
      return List.of();
    }
    boolean isStatic = (body.access & Opcodes.ACC_STATIC) != 0;
    int slots = isStatic ? 0 : -1;
    for (Type type : Type.getArgumentTypes(((InvokeDynamicInsnNode) site.insn()).desc)) {
      slots += type.getSize();
    }
    if (!isStatic) {
      slots++; // the receiver, which comes first in both
    }
    Map<Integer, String> names = new TreeMap<>();
    for (LocalVariableNode variable : body.localVariables) {
      if (variable.index < slots) {
        names.putIfAbsent(variable.index, variable.name);
      }
    }
    return List.copyOf(names.values());
  }

  /** Where an interface's method got other types, so did the bodies of its lambdas. */
  private Map<MethodNode, MethodNode> retyped(
      List<Candidate<MethodNode>> old, List<Candidate<MethodNode>> current) {
    List<Candidate<MethodNode>> left =
        old.stream()
            .filter(each -> each.live() && !partners.containsValue(each.item()))
            .flatMap(each -> ofAnyTypes(each, oldSites))
            .toList();
    List<Candidate<MethodNode>> unmatched =
        current.stream()
            .filter(each -> !partners.containsKey(each.item()))
            .flatMap(each -> ofAnyTypes(each, sites))
            .toList();
    return left.isEmpty() || unmatched.isEmpty()
        ? Map.of()
        : Matching.of(left, unmatched, this::capturesTheSame);
  }

  /** A lambda's body by what its objects are and hold. */
  private static Stream<Candidate<MethodNode>> ofAnyTypes(Candidate<MethodNode> body, Sites in) {
    Sites.Site site = in.lambda(body.item().name);
    if (site == null || GeneratedNames.isKotlinLambda(body.item().name)) {
      return Stream.empty();
    }
    String kind = ((InvokeDynamicInsnNode) site.insn()).desc + (body.item().access & SAME_KIND);
    return Stream.of(
        new Candidate<>(body.item(), body.place(), kind, body.text(), body.context(), body.live()));
  }

  private Map<Integer, String> recaptured(
      List<Candidate<MethodNode>> old, List<Candidate<MethodNode>> current) {
    Set<String> left = new HashSet<>();
    for (Candidate<MethodNode> each : old) {
      if (each.live() && isLeft(each.item())) {
        left.add(each.place());
      }
    }
    Map<Integer, String> lines = new TreeMap<>();
    for (Candidate<MethodNode> each : current) {
      MethodNode partner = partners.get(each.item());
      boolean isNew = partner == null || retainedBefore.contains(partner);
      if (isNew
          && !retyped.containsKey(each.item())
          && left.contains(each.place())
          && !references.contains(each.item())) {
        lines.put(firstLine(each.item()), each.placeName());
      }
    }
    return lines;
  }

  private boolean isLeft(MethodNode old) {
    return !partners.containsValue(old) && !retyped.containsValue(old);
  }

  /** References without a counterpart that make what a lambda made which is gone. */
  private Map<Integer, String> replaced(
      List<Candidate<MethodNode>> old, List<Candidate<MethodNode>> current) {
    Set<String> left = new HashSet<>();
    for (Candidate<MethodNode> each : old) {
      Sites.Site site = oldSites.lambda(each.item().name);
      if (site != null && each.live() && isLeft(each.item())) {
        left.add(each.placeName() + function(site));
      }
    }
    Map<Integer, String> lines = new TreeMap<>();
    for (Candidate<MethodNode> each : current) {
      Sites.Site site = references.site(each.item());
      if (site != null
          && !partners.containsKey(each.item())
          && left.contains(each.placeName() + function(site))) {
        lines.put(references.line(each.item()), each.placeName());
      }
    }
    return lines;
  }

  private static String function(Sites.Site site) {
    InvokeDynamicInsnNode dynamic = (InvokeDynamicInsnNode) site.insn();
    return " " + dynamic.name + Type.getReturnType(dynamic.desc);
  }

  private static int firstLine(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  private void rename() {
    Set<String> used = new HashSet<>();
    before.forEach(method -> used.add(method.name));
    // By name alone: javac never gives two lambda bodies of a class the same one.
    Map<String, String> names = new HashMap<>();
    partners.forEach((method, partner) -> names.put(method.name, partner.name));
    for (MethodNode method : after) {
      MethodNode former = retyped.get(method);
      if (former != null) {
        String name = GeneratedNames.withOtherTypes(former.name);
        while (!used.add(name)) {
          name = GeneratedNames.withOtherTypes(name);
        }
        names.put(method.name, name);
      } else if (!partners.containsKey(method)) {
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
      } else if (insn instanceof MethodInsnNode call && call.owner.equals(now.name)) {
        call.name = names.getOrDefault(call.name, call.name);
      } else if (insn instanceof LdcInsnNode constant
          && method.name.equals("$deserializeLambda$")
          && constant.cst instanceof String text) {
        constant.cst = names.getOrDefault(text, text);
      }
    }
  }

  private Set<MethodNode> retain() {
    Set<MethodNode> retained = new LinkedHashSet<>(new ArrayList<>(before));
    retained.removeAll(partners.values());
    now.methods.addAll(retained);
    return retained;
  }
}
