package dev.liveswap.testkit.fuzz.run;

import dev.liveswap.testkit.fuzz.model.Member;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import dev.liveswap.testkit.fuzz.model.Node;
import dev.liveswap.testkit.fuzz.model.Op;
import dev.liveswap.testkit.fuzz.model.ProgramModel;
import dev.liveswap.testkit.fuzz.model.Repair;
import dev.liveswap.testkit.fuzz.model.TypeDecl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes a failing sequence of versions small: fewer versions, fewer probes, fewer types, members,
 * statements, each left out of all versions at once.
 */
final class Shrinker {
  private final Function<List<ProgramModel>, List<String>> failingKeys;
  private final Predicate<List<ProgramModel>> fails;
  private final long end;

  /**
   * @param fails whether versions still fail in the same way
   * @param failingKeys which probes see something wrong
   * @param nanos how long it may take
   */
  Shrinker(
      Predicate<List<ProgramModel>> fails,
      Function<List<ProgramModel>, List<String>> failingKeys,
      long nanos) {
    this.fails = fails;
    this.failingKeys = failingKeys;
    end = System.nanoTime() + nanos;
  }

  /** The smallest versions found. */
  List<ProgramModel> shrink(List<ProgramModel> versions) {
    List<ProgramModel> small = fewerVersions(versions);
    small = fewerProbes(small);
    List<ProgramModel> before;
    do {
      before = small;
      small = fewerTypes(small);
      small = smallerEdits(small);
      small = fewerMembers(small);
      small = fewerNodes(small);
    } while (!small.equals(before) && System.nanoTime() < end);
    return fewerVersions(small);
  }

  private boolean stillFails(List<ProgramModel> versions) {
    return System.nanoTime() < end && fails.test(versions);
  }

  private List<ProgramModel> fewerVersions(List<ProgramModel> versions) {
    List<ProgramModel> small = versions;
    for (int keep = 2; keep < small.size(); keep *= 2) {
      List<ProgramModel> last = small.subList(small.size() - keep, small.size());
      if (stillFails(last)) {
        small = last;
        break;
      }
    }
    for (int i = small.size() - 2; i >= 0 && small.size() > 2; i--) {
      List<ProgramModel> without = new ArrayList<>(small);
      without.remove(i);
      if (stillFails(without)) {
        small = without;
      }
    }
    return small;
  }

  private List<ProgramModel> fewerProbes(List<ProgramModel> versions) {
    List<String> keys = failingKeys.apply(versions);
    if (keys.isEmpty()) {
      return versions;
    }
    Set<String> all = new HashSet<>();
    for (ProgramModel each : versions) {
      all.addAll(ProbeKeys.of(each));
    }
    for (List<String> kept : List.of(keys.subList(0, 1), keys)) {
      Set<String> muted = new HashSet<>(all);
      kept.forEach(muted::remove);
      List<ProgramModel> fewer = versions.stream().map(each -> each.muted(muted)).toList();
      if (stillFails(fewer)) {
        return fewer;
      }
    }
    return versions;
  }

  private List<ProgramModel> tryAll(
      List<ProgramModel> versions, List<UnaryOperator<ProgramModel>> reductions) {
    List<ProgramModel> small = versions;
    for (UnaryOperator<ProgramModel> reduction : reductions) {
      if (System.nanoTime() > end) {
        return small;
      }
      List<ProgramModel> smaller =
          small.stream().map(each -> Repair.of(reduction.apply(each))).toList();
      if (size(smaller) < size(small) && stillFails(smaller)) {
        small = smaller;
      }
    }
    return small;
  }

  private static int size(List<ProgramModel> versions) {
    return versions.stream().mapToInt(each -> each.toString().length()).sum();
  }

  private List<ProgramModel> fewerTypes(List<ProgramModel> versions) {
    Set<Integer> ids =
        versions.stream()
            .flatMap(each -> each.types().stream())
            .map(TypeDecl::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<UnaryOperator<ProgramModel>> reductions = new ArrayList<>();
    for (int id : ids) {
      reductions.add(
          program -> {
            Set<Integer> gone = Repair.withNested(program, id);
            return program.types(
                program.types().stream().filter(type -> !gone.contains(type.id())).toList());
          });
      reductions.add(program -> program.mapType(id, type -> type.interfaces(List.of())));
      reductions.add(program -> program.mapType(id, type -> type.superclass(-1)));
    }
    return tryAll(versions, reductions);
  }

  private static List<Member> members(TypeDecl type) {
    List<Member> all = new ArrayList<>();
    all.addAll(type.fields());
    all.addAll(type.methods());
    all.addAll(type.ctors());
    all.addAll(type.constants());
    all.addAll(type.components());
    return all;
  }

  private List<ProgramModel> fewerMembers(List<ProgramModel> versions) {
    Set<Integer> ids =
        versions.stream()
            .flatMap(each -> each.types().stream())
            .flatMap(type -> members(type).stream())
            .map(Member::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<UnaryOperator<ProgramModel>> reductions = new ArrayList<>();
    List<Integer> list = List.copyOf(ids);
    for (int size = Math.max(1, list.size() / 4); size >= 1; size = size == 1 ? 0 : size / 3) {
      for (int i = 0; i < list.size(); i += size) {
        Set<Integer> gone = Set.copyOf(list.subList(i, Math.min(list.size(), i + size)));
        reductions.add(program -> program.map(type -> without(type, gone)));
      }
    }
    for (int id : list) {
      reductions.add(
          program ->
              program.map(
                  type ->
                      type.mapMethods(
                          each ->
                              each.id() == id && each.hasBody() ? each.body(List.of()) : each)));
      reductions.add(
          program ->
              program.map(
                  type ->
                      type.mapMethods(each -> each.slot() == id ? each.params(List.of()) : each)));
    }
    return tryAll(versions, reductions);
  }

  private static <M extends Member> List<M> without(List<M> members, Set<Integer> gone) {
    return members.stream().filter(each -> !gone.contains(each.id())).toList();
  }

  private static TypeDecl without(TypeDecl type, Set<Integer> gone) {
    return type.fields(without(type.fields(), gone))
        .methods(without(type.methods(), gone))
        .ctors(without(type.ctors(), gone))
        .constants(without(type.constants(), gone))
        .components(without(type.components(), gone));
  }

  /** Lets single methods of a version be as they were in the version before. */
  private List<ProgramModel> smallerEdits(List<ProgramModel> versions) {
    List<ProgramModel> small = versions;
    for (int i = 1; i < versions.size(); i++) {
      for (TypeDecl before : versions.get(i - 1).types()) {
        for (Method method : before.methods()) {
          List<ProgramModel> smaller = new ArrayList<>(small);
          ProgramModel edited =
              small
                  .get(i)
                  .map(type -> type.mapMethods(each -> each.id() == method.id() ? method : each));
          smaller.set(i, Repair.of(edited));
          if (!smaller.equals(small) && stillFails(smaller)) {
            small = smaller;
          }
        }
      }
    }
    return small;
  }

  private List<ProgramModel> fewerNodes(List<ProgramModel> versions) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (ProgramModel version : versions) {
      for (TypeDecl type : version.types()) {
        for (Method method : type.methods()) {
          List<Node> body = method.body();
          if (body != null) {
            body.forEach(each -> collect(each, nodes));
          }
        }
      }
    }
    List<UnaryOperator<ProgramModel>> reductions = new ArrayList<>();
    for (Node node : nodes) {
      reductions.add(program -> withoutNode(program, node));
    }
    return tryAll(versions, reductions);
  }

  private static void collect(Node node, Set<Node> into) {
    if (node.size() > 1) {
      into.add(node);
      node.kids().forEach(kid -> collect(kid, into));
    }
  }

  /** Without a statement, or with the node's simplest value or first child in its place. */
  private static ProgramModel withoutNode(ProgramModel program, Node gone) {
    return program.map(
        type ->
            type.mapMethods(
                method -> {
                  List<Node> body = method.body();
                  return body == null
                      ? method
                      : method.body(
                          body.stream()
                              .filter(each -> !each.equals(gone))
                              .map(each -> each.map(node -> smaller(node, gone)))
                              .toList());
                }));
  }

  private static Node smaller(Node node, Node gone) {
    if (node.op() == Op.BLOCK || node.op() == Op.OVERRIDE) {
      return node.withKids(node.kids().stream().filter(kid -> !kid.equals(gone)).toList());
    }
    if (!node.equals(gone) || !isExpression(node)) {
      return node;
    }
    for (Node kid : node.kids()) {
      if (kid.type().equals(node.type()) && isExpression(kid)) {
        return kid;
      }
    }
    return Node.nullOf(node.type());
  }

  private static boolean isExpression(Node node) {
    return node.op().compareTo(Op.TYPE_SWITCH) <= 0
        && node.op() != Op.NONE
        && node.op() != Op.OVERRIDE;
  }
}
