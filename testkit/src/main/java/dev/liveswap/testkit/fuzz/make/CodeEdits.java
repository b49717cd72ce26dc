package dev.liveswap.testkit.fuzz.make;

import dev.liveswap.testkit.fuzz.make.Edits.Edit;
import dev.liveswap.testkit.fuzz.model.Lookup;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import dev.liveswap.testkit.fuzz.model.Node;
import dev.liveswap.testkit.fuzz.model.Op;
import dev.liveswap.testkit.fuzz.model.ProgramModel;
import dev.liveswap.testkit.fuzz.model.Scope;
import dev.liveswap.testkit.fuzz.model.Type;
import dev.liveswap.testkit.fuzz.model.TypeDecl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Edits of what methods do. */
final class CodeEdits {
  private final Dice dice;
  private final MemberMaker maker;

  CodeEdits(Dice dice, MemberMaker maker) {
    this.dice = dice;
    this.maker = maker;
  }

  Map<String, Edit> kinds() {
    // In one order: Map.of has another one in each JVM.
    Map<String, Edit> kinds = new LinkedHashMap<>();
    kinds.put("code-rewritten*4", program -> body(program, this::rewritten));
    kinds.put("code-value-changed*8", program -> body(program, this::changed));
    kinds.put("code-statement-added*8", program -> body(program, this::longer));
    kinds.put("code-statement-removed*4", program -> body(program, this::shorter));
    kinds.put("code-statements-exchanged*3", program -> body(program, this::exchanged));
    kinds.put("code-lambda-added*6", program -> body(program, this::withLambda));
    return kinds;
  }

  private @Nullable ProgramModel body(
      ProgramModel program, BiFunction<Method, Scope, @Nullable List<Node>> edit) {
    Lookup lookup = new Lookup(program);
    Method method = dice.maybe(lookup.methods().stream().filter(Method::hasBody).toList());
    if (method == null) {
      return null;
    }
    TypeDecl owner = lookup.owner(method);
    Scope scope =
        Scope.of(lookup, owner, method.mods().isStatic(), method.rank())
            .method(method.id())
            .with(method.params());
    List<Node> edited = edit.apply(method, scope);
    return edited == null
        ? null
        : program.mapType(
            owner.id(),
            type -> type.mapMethods(each -> each.id() == method.id() ? each.body(edited) : each));
  }

  private static List<Node> bodyOf(Method method) {
    List<Node> body = method.body();
    return body == null ? List.of() : body;
  }

  private List<Node> rewritten(Method method, Scope scope) {
    return maker.code().body(method.result(), scope, dice.below(4), 3);
  }

  /** Another expression somewhere. */
  private @Nullable List<Node> changed(Method method, Scope scope) {
    Node whole = Node.block(bodyOf(method));
    List<Node> expressions = new ArrayList<>();
    collect(whole, expressions);
    Node old = dice.maybe(expressions);
    if (old == null) {
      return null;
    }
    Node other = maker.code().expression(old.type(), scope, 2);
    return whole.map(each -> each.equals(old) ? other : each).kids();
  }

  private static void collect(Node node, List<Node> into) {
    boolean isExpression =
        node.op().compareTo(Op.TYPE_SWITCH) <= 0
            && node.op() != Op.NONE
            && node.op() != Op.OVERRIDE
            && node.op() != Op.THIS;
    if (isExpression) {
      into.add(node);
    }
    node.kids().forEach(kid -> collect(kid, into));
  }

  private List<Node> longer(Method method, Scope scope) {
    List<Node> body = bodyOf(method);
    int at = dice.below(Math.max(1, body.size()));
    return TypeDecl.with(body, at, maker.code().statement(method.result(), at(scope, body, at), 3));
  }

  private static Scope at(Scope scope, List<Node> body, int index) {
    Scope at = scope;
    for (Node each : body.subList(0, index)) {
      if (each.op() == Op.LET || each.op() == Op.LOCAL_CLASS) {
        at = at.with(each.text(), each.type());
      }
    }
    return at;
  }

  private List<Node> withLambda(Method method, Scope scope) {
    List<Node> body = bodyOf(method);
    int at = dice.below(Math.max(1, body.size()));
    Node value = maker.code().expression(dice.of(Type.FUNCTIONS), at(scope, body, at), 3);
    return TypeDecl.with(body, at, Node.of(Op.EVALUATE, Type.VOID, -1, "", List.of(value)));
  }

  private @Nullable List<Node> shorter(Method method, Scope scope) {
    List<Node> body = new ArrayList<>(bodyOf(method));
    if (body.size() < 2) {
      return null;
    }
    body.remove(dice.below(body.size() - 1));
    return body;
  }

  private @Nullable List<Node> exchanged(Method method, Scope scope) {
    List<Node> body = new ArrayList<>(bodyOf(method));
    if (body.size() < 3) {
      return null;
    }
    int at = dice.below(body.size() - 2);
    Collections.swap(body, at, at + 1);
    return body;
  }
}
