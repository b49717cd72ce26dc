package dev.liveswap.testkit.fuzz.model;

import dev.liveswap.testkit.fuzz.model.Member.Ctor;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import java.util.ArrayList;
import java.util.List;

/** The simplest value of a type at some place. */
public final class Simple {
  private static final int DEEP = 2;

  private Simple() {}

  /**
   * Makes an expression.
   *
   * @param salt makes values differ
   */
  public static Node value(Type type, Scope scope, int salt) {
    return value(type, scope, salt, 0);
  }

  private static Node value(Type type, Scope scope, int salt, int depth) {
    int number = Math.floorMod(salt * 7 + 3, 10);
    if (type.isOfProgram()) {
      return depth > DEEP ? Node.nullOf(type) : object(type, scope, salt, depth);
    }
    return switch (type.name()) {
      case "int" -> Node.literal(type, String.valueOf(number));
      case "long" -> Node.literal(type, number + "L");
      case "double" -> Node.literal(type, number + ".5");
      case "boolean" -> Node.literal(type, String.valueOf(number % 2 == 0));
      case "String" -> Node.literal(type, "\"s" + number + "\"");
      case "int[]" -> Node.literal(type, "new int[] {" + number + ", 2}");
      case "java.util.function.IntUnaryOperator" ->
          Node.of(
              Op.LAMBDA,
              type,
              salt,
              "x" + salt,
              List.of(
                  Node.template(
                      Type.INT,
                      "{0} + {1}",
                      Node.local(Type.INT, "x" + salt),
                      Node.literal(Type.INT, String.valueOf(number)))));
      case "java.util.function.Supplier<String>" ->
          Node.of(
              Op.LAMBDA, type, salt, "", List.of(Node.literal(Type.STRING, "\"t" + number + "\"")));
      default -> Node.nullOf(type);
    };
  }

  private static Node object(Type type, Scope scope, int salt, int depth) {
    TypeDecl decl = scope.lookup().type(type.decl());
    if (decl == null || !scope.canUse(decl)) {
      return Node.nullOf(type);
    }
    if (decl.kind() == TypeDecl.Kind.ENUM && !decl.constants().isEmpty()) {
      return Node.of(
          Op.CONSTANT,
          type,
          decl.constants().get(Math.floorMod(salt, decl.constants().size())).id(),
          "",
          List.of());
    }
    if (!scope.lookup().isInstantiable(decl)) {
      return Node.nullOf(type);
    }
    int ctor = decl.ctors().isEmpty() ? -1 : decl.ctors().get(0).id();
    for (Ctor each : decl.ctors()) {
      ctor = each.params().isEmpty() ? each.id() : ctor;
    }
    return newObject(decl, ctor, scope, salt, depth);
  }

  /** A new object made with simple arguments, or null where it cannot be made. */
  public static Node newObject(TypeDecl decl, int ctor, Scope scope, int salt) {
    return newObject(decl, ctor, scope, salt, 0);
  }

  private static Node newObject(TypeDecl decl, int ctor, Scope scope, int salt, int depth) {
    Lookup lookup = scope.lookup();
    Type type = Type.of(decl.id());
    List<Param> params = lookup.paramsOfNew(decl, ctor);
    if (params == null
        || !lookup.isAccessible(lookup.accessOfNew(decl, ctor), decl, scope.decl())) {
      return Node.nullOf(type);
    }
    List<Node> kids = new ArrayList<>();
    if (decl.isInner()) {
      Node outer = outer(decl, scope, salt, depth);
      if (outer.op() == Op.NULL) {
        return Node.nullOf(type);
      }
      kids.add(outer);
    } else {
      kids.add(Node.NONE);
    }
    for (Param param : params) {
      Type seen = lookup.seen(param.type(), decl, scope.decl());
      kids.add(value(seen, scope, salt + param.id(), depth + 1));
    }
    return Node.of(Op.NEW, type, ctor, "", kids);
  }

  private static Node outer(TypeDecl inner, Scope scope, int salt, int depth) {
    for (TypeDecl instance : scope.instances()) {
      if (instance.id() == inner.outer()) {
        return Node.thisOf(instance.id());
      }
    }
    return value(Type.of(inner.outer()), scope, salt, depth + 1);
  }
}
