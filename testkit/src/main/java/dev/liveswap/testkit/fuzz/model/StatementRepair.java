package dev.liveswap.testkit.fuzz.model;

import dev.liveswap.testkit.fuzz.model.Member.Field;
import java.util.ArrayList;
import java.util.List;

/** Mends statements: those that can't be right any more are left out. */
final class StatementRepair {
  private final CodeRepair code;

  StatementRepair(CodeRepair code) {
    this.code = code;
  }

  /** A body that returns a value of a type at its end. */
  List<Node> body(List<Node> statements, Type result, Scope scope) {
    List<Node> mended = new ArrayList<>();
    Scope at = scope;
    for (Node each : statements) {
      if (each.op() == Op.RETURN) {
        mended.add(returned(each.kid(0), result, at));
        return mended;
      }
      at = add(each, result, at, mended);
    }
    if (!result.equals(Type.VOID)) {
      mended.add(returned(Simple.value(result, at, mended.size()), result, at));
    }
    return mended;
  }

  private Node returned(Node value, Type result, Scope scope) {
    return Node.of(Op.RETURN, Type.VOID, -1, "", List.of(code.expression(value, result, scope)));
  }

  /** Adds a statement, and returns what the next one can use. */
  private Scope add(Node node, Type result, Scope scope, List<Node> to) {
    switch (node.op()) {
      case LET -> {
        if (!scope.locals().containsKey(node.text()) && exists(node.type(), scope)) {
          to.add(node.withKids(List.of(code.expression(node.kid(0), node.type(), scope))));
          return scope.with(node.text(), node.type());
        }
      }
      case LOCAL_CLASS -> {
        if (!scope.locals().containsKey(node.text()) && code.isExtensible(node.type(), scope)) {
          to.add(code.withOverrides(node, scope));
          return scope.with(node.text(), node.type());
        }
      }
      case SET -> set(node, scope, to);
      case SET_LOCAL -> {
        Type type = scope.locals().get(node.text());
        if (type != null && node.text().startsWith(Scope.MUTABLE)) {
          to.add(node.withKids(List.of(code.expression(node.kid(0), type, scope))));
        }
      }
      case EVALUATE ->
          to.add(node.withKids(List.of(code.expression(node.kid(0), node.kid(0).type(), scope))));
      case THROW -> to.add(node);
      case IF ->
          to.add(
              node.withKids(
                  List.of(
                      code.expression(node.kid(0), Type.BOOLEAN, scope),
                      block(node.kid(1), result, scope, true),
                      block(node.kid(2), result, scope, false))));
      case FOR ->
          to.add(
              node.withKids(
                  List.of(block(node.kid(0), result, scope.with(node.text(), Type.INT), false))));
      case TRY ->
          to.add(
              node.withKids(
                  node.kids().stream().map(kid -> block(kid, result, scope, false)).toList()));
      case SYNCHRONIZED -> to.add(node.withKids(List.of(block(node.kid(0), result, scope, false))));
      default -> throw new IllegalArgumentException("no statement: " + node);
    }
    return scope;
  }

  private static boolean exists(Type type, Scope scope) {
    if (!type.isOfProgram()) {
      return true;
    }
    TypeDecl decl = scope.lookup().type(type.decl());
    return decl != null && scope.lookup().isVisible(decl, scope.decl());
  }

  private void set(Node node, Scope scope, List<Node> to) {
    if (node.kid(0).op() != Op.FIELD
        || !(scope.lookup().member(node.kid(0).ref()) instanceof Field field)) {
      return;
    }
    TypeDecl owner = scope.lookup().owner(field);
    boolean isStatic = field.mods().isStatic();
    if (field.mods().isFinal() || owner.isInterface() || !scope.canSet(owner, isStatic)) {
      return;
    }
    Node target = code.expression(node.kid(0), node.kid(0).type(), scope);
    if (target.op() == Op.FIELD) {
      to.add(node.withKids(List.of(target, code.expression(node.kid(1), target.type(), scope))));
    }
  }

  private Node block(Node block, Type result, Scope scope, boolean mayEnd) {
    List<Node> mended = new ArrayList<>();
    Scope at = scope;
    for (Node each : block.kids()) {
      if (each.op() == Op.RETURN || each.op() == Op.THROW) {
        if (mayEnd) {
          mended.add(each.op() == Op.THROW ? each : returned(each.kid(0), result, at));
          break;
        }
      } else {
        at = add(each, result, at, mended);
      }
    }
    return Node.block(mended);
  }
}
