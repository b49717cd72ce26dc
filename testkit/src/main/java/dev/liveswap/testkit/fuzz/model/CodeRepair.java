package dev.liveswap.testkit.fuzz.model;

import dev.liveswap.testkit.fuzz.model.Member.Constant;
import dev.liveswap.testkit.fuzz.model.Member.Field;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends expressions: what refers to nothing any more becomes a simple value. */
final class CodeRepair {
  private final Lookup lookup;

  CodeRepair(Lookup lookup) {
    this.lookup = lookup;
  }

  /** The expression if it is still right, else one that is, of a wanted type. */
  Node expression(Node node, Type wanted, Scope scope) {
    Node mended = lookup.isAssignable(node.type(), wanted) ? mended(node, scope) : null;
    if (node.op() == Op.NULL && mended == null && wanted.equals(Type.T)) {
      return Node.nullOf(wanted);
    }
    return mended == null ? Simple.value(wanted, scope, salt(node)) : mended;
  }

  private static int salt(Node node) {
    return Math.max(0, node.ref()) + node.text().length();
  }

  /** Null where an expression can't be kept. */
  private @Nullable Node mended(Node node, Scope scope) {
    return switch (node.op()) {
      case LITERAL -> node;
      case NULL ->
          node.type().isOfProgram() && lookup.type(node.type().decl()) != null ? node : null;
      case LOCAL -> node.type().equals(scope.locals().get(node.text())) ? node : null;
      case THIS ->
          scope.instances().stream().anyMatch(each -> each.id() == node.ref()) ? node : null;
      case FIELD -> field(node, scope);
      case CALL -> call(node, scope);
      case SUPER_CALL -> superCall(node, scope);
      case NEW -> newObject(node, scope);
      case CONSTANT -> constant(node, scope) ? node : null;
      case COMPONENT -> component(node, scope);
      case TEMPLATE -> template(node, scope);
      case LAMBDA -> lambda(node, scope);
      case METHOD_REFERENCE -> methodReference(node, scope);
      case ANONYMOUS -> isExtensible(node.type(), scope) ? withOverrides(node, scope) : null;
      case TYPE_TEST -> typeTest(node, scope);
      case ENUM_SWITCH -> enumSwitch(node, scope);
      case TYPE_SWITCH -> typeSwitch(node, scope);
      default -> null;
    };
  }

  private @Nullable Node field(Node node, Scope scope) {
    if (!(lookup.member(node.ref()) instanceof Field field)) {
      return null;
    }
    TypeDecl owner = lookup.owner(field);
    boolean isStatic = field.mods().isStatic() || owner.isInterface();
    if (!lookup.isAccessible(
            owner.isInterface() ? Mods.Access.PUBLIC : field.mods().access(), owner, scope.decl())
        || !lookup.seen(field.type(), owner, scope.decl()).equals(node.type())
        || (isStatic && !scope.canUse(owner))) {
      return null;
    }
    Node receiver = receiver(node.kid(0), isStatic, owner, scope);
    return receiver == null ? null : node.withKids(List.of(receiver));
  }

  /** A receiver that fits, or null. */
  private @Nullable Node receiver(Node receiver, boolean isStatic, TypeDecl owner, Scope scope) {
    if (isStatic) {
      return Node.NONE;
    }
    if (receiver.op() == Op.NONE || !lookup.isSubtype(receiver.type().decl(), owner.id())) {
      for (TypeDecl each : scope.instances()) {
        if (lookup.isSubtype(each.id(), owner.id())) {
          return Node.thisOf(each.id());
        }
      }
      return null;
    }
    Node mended = mended(receiver, scope);
    return mended == null ? Simple.value(receiver.type(), scope, salt(receiver)) : mended;
  }

  private @Nullable Node call(Node node, Scope scope) {
    if (!(lookup.member(node.ref()) instanceof Method method)) {
      return null;
    }
    TypeDecl owner = lookup.owner(method);
    if (lookup.rank(method) >= scope.rank()
        || !lookup.isAccessible(method.mods().access(), owner, scope.decl())
        || !lookup.seen(method.result(), owner, scope.decl()).equals(node.type())) {
      return null;
    }
    Node receiver = receiver(node.kid(0), method.mods().isStatic(), owner, scope);
    if (receiver == null) {
      return null;
    }
    List<Node> kids = new ArrayList<>(List.of(receiver));
    kids.addAll(
        arguments(
            node.kids().subList(1, node.kids().size()),
            seen(method.params(), owner, scope.decl()),
            scope));
    return node.withKids(kids);
  }

  private List<Type> seen(List<Param> params, TypeDecl owner, TypeDecl from) {
    return params.stream().map(param -> lookup.seen(param.type(), owner, from)).toList();
  }

  /** For each parameter an argument of its type that was there, as far as possible. */
  List<Node> arguments(List<Node> arguments, List<Type> params, Scope scope) {
    List<Node> left = new ArrayList<>(arguments);
    List<Node> mended = new ArrayList<>();
    for (Type param : params) {
      Node found = null;
      for (Node each : left) {
        if (lookup.isAssignable(each.type(), param)) {
          found = each;
          break;
        }
      }
      left.remove(found);
      mended.add(
          found == null
              ? Simple.value(param, scope, mended.size())
              : expression(found, param, scope));
    }
    return mended;
  }

  private @Nullable Node superCall(Node node, Scope scope) {
    if (!(lookup.member(node.ref()) instanceof Method method)
        || !(lookup.member(scope.method()) instanceof Method self)
        || scope.isStatic()) {
      return null;
    }
    TypeDecl owner = lookup.owner(method);
    boolean direct =
        owner.isInterface()
            ? scope.decl().interfaces().contains(owner.id())
            : lookup.isSubtype(scope.decl().superclass(), owner.id());
    boolean right =
        direct
            && method.slot() == self.slot()
            && owner.id() != scope.decl().id()
            && method.hasBody()
            && !method.mods().isStatic()
            && lookup.isAccessible(method.mods().access(), owner, scope.decl())
            && lookup.seen(method.result(), owner, scope.decl()).equals(node.type());
    return right
        ? node.withKids(arguments(node.kids(), seen(method.params(), owner, scope.decl()), scope))
        : null;
  }

  private @Nullable Node newObject(Node node, Scope scope) {
    TypeDecl decl = lookup.type(node.type().decl());
    if (decl == null || !scope.canUse(decl) || !lookup.isInstantiable(decl)) {
      return null;
    }
    List<Param> params = lookup.paramsOfNew(decl, node.ref());
    if (params == null
        || !lookup.isAccessible(lookup.accessOfNew(decl, node.ref()), decl, scope.decl())) {
      return null;
    }
    List<Node> kids = new ArrayList<>();
    Node outer = Node.NONE;
    if (decl.isInner()) {
      TypeDecl enclosing = lookup.existing(decl.outer());
      Node found = receiver(node.kid(0), false, enclosing, scope);
      outer = found == null ? Simple.value(Type.of(enclosing.id()), scope, 1) : found;
    }
    kids.add(outer);
    kids.addAll(
        arguments(
            node.kids().subList(1, node.kids().size()), seen(params, decl, scope.decl()), scope));
    return node.withKids(kids);
  }

  private boolean constant(Node node, Scope scope) {
    return lookup.member(node.ref()) instanceof Constant found && scope.canUse(lookup.owner(found));
  }

  private @Nullable Node component(Node node, Scope scope) {
    if (!(lookup.member(node.ref()) instanceof Param found) || !found.type().equals(node.type())) {
      return null;
    }
    Node receiver = receiver(node.kid(0), false, lookup.owner(found), scope);
    return receiver == null ? null : node.withKids(List.of(receiver));
  }

  private @Nullable Node template(Node node, Scope scope) {
    if (Costs.callsFunction(node) && scope.rank() <= Lookup.LIBRARY_RANK) {
      return null;
    }
    return node.withKids(
        node.kids().stream().map(kid -> expression(kid, kid.type(), scope)).toList());
  }

  private @Nullable Node lambda(Node node, Scope scope) {
    Type result = Type.INT;
    int rank = Math.min(scope.rank(), Lookup.LIBRARY_RANK);
    Scope inside = scope.inner(rank);
    if (node.type().equals(Type.INT_FUNCTION)) {
      inside = inside.with(node.text(), Type.INT);
    } else if (node.type().equals(Type.TEXT_SOURCE)) {
      result = Type.STRING;
    } else {
      TypeDecl decl = lookup.type(node.type().decl());
      Method method = decl == null ? null : lookup.functional(decl);
      if (decl == null || method == null || !lookup.isVisible(decl, scope.decl())) {
        return null;
      }
      String[] names = node.text().isEmpty() ? new String[0] : node.text().split(", ", -1);
      if (names.length != method.params().size()) {
        return null;
      }
      inside = scope.inner(Math.min(scope.rank(), method.rank()));
      for (int i = 0; i < names.length; i++) {
        Type param = lookup.seen(method.params().get(i).type(), lookup.owner(method), scope.decl());
        inside = inside.with(names[i], param);
      }
      result = lookup.seen(method.result(), lookup.owner(method), scope.decl());
    }
    Node value = node.kid(0);
    return node.withKids(
        List.of(
            value.op() == Op.BLOCK
                ? Node.block(new StatementRepair(this).body(value.kids(), result, inside))
                : expression(value, result, inside)));
  }

  private @Nullable Node methodReference(Node node, Scope scope) {
    if (!(lookup.member(node.ref()) instanceof Method method)) {
      return null;
    }
    boolean ofInt = node.type().equals(Type.INT_FUNCTION);
    boolean fits =
        ofInt
            ? method.result().equals(Type.INT)
                && method.params().size() == 1
                && method.params().get(0).type().equals(Type.INT)
            : method.result().equals(Type.STRING) && method.params().isEmpty();
    TypeDecl owner = lookup.owner(method);
    if (!fits
        || lookup.rank(method) >= Math.min(scope.rank(), Lookup.LIBRARY_RANK)
        || !lookup.isAccessible(method.mods().access(), owner, scope.decl())) {
      return null;
    }
    Node receiver = receiver(node.kid(0), method.mods().isStatic(), owner, scope);
    return receiver == null || receiver.op() == Op.NULL ? null : node.withKids(List.of(receiver));
  }

  /** Whether an anonymous class may extend a type without more ado. */
  boolean isExtensible(Type type, Scope scope) {
    TypeDecl decl = lookup.type(type.decl());
    boolean kind =
        decl != null
            && (decl.isInterface()
                || (decl.kind() == TypeDecl.Kind.CLASS
                    && !decl.isInner()
                    && (decl.ctors().isEmpty()
                        || decl.ctors().stream()
                            .anyMatch(
                                ctor ->
                                    ctor.params().isEmpty()
                                        && lookup.isAccessible(
                                            ctor.access(), decl, scope.decl())))));
    return decl != null
        && kind
        && !decl.isSealed()
        && !decl.mods().isFinal()
        && lookup.parents(decl).stream().noneMatch(TypeDecl::isSealed)
        && scope.canUse(decl);
  }

  Node withOverrides(Node node, Scope scope) {
    TypeDecl decl = lookup.existing(node.type().decl());
    return node.withKids(overrides(node.kids(), decl, scope));
  }

  /** Keeps what overrides something, and adds what has to be there. */
  List<Node> overrides(List<Node> overrides, TypeDecl decl, Scope scope) {
    List<Node> mended = new ArrayList<>();
    List<Integer> slots = new ArrayList<>();
    for (Node each : overrides) {
      Method method =
          lookup.methodsOf(decl).values().stream()
              .filter(found -> found.id() == each.ref())
              .findFirst()
              .orElse(null);
      if (method != null && isOverridable(method, scope) && !slots.contains(method.slot())) {
        slots.add(method.slot());
        mended.add(override(each, method, scope));
      }
    }
    for (Method open : lookup.unimplemented(decl)) {
      if (!slots.contains(open.slot())) {
        slots.add(open.slot());
        mended.add(
            override(Node.of(Op.OVERRIDE, open.result(), open.id(), "", List.of()), open, scope));
      }
    }
    return mended;
  }

  private boolean isOverridable(Method method, Scope scope) {
    Mods mods = method.mods();
    return !mods.isStatic()
        && !mods.isFinal()
        && mods.access() != Mods.Access.PRIVATE
        && lookup.isAccessible(mods.access(), lookup.owner(method), scope.decl());
  }

  private Node override(Node node, Method method, Scope scope) {
    TypeDecl owner = lookup.owner(method);
    Type result = outside(method.result(), owner);
    Scope inside = scope.inner(Math.min(scope.rank(), method.rank()));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < method.params().size(); i++) {
      String name = "q" + method.id() + "_" + i;
      names.add(name);
      inside = inside.with(name, outside(method.params().get(i).type(), owner));
    }
    List<Node> body = new StatementRepair(this).body(node.kids(), result, inside);
    return Node.of(Op.OVERRIDE, result, method.id(), String.join(",", names), body);
  }

  private static Type outside(Type type, TypeDecl owner) {
    return type.equals(Type.T) && owner.typeArgument() != null ? owner.typeArgument() : type;
  }

  private @Nullable Node typeTest(Node node, Scope scope) {
    TypeDecl tested = lookup.type(node.ref());
    if (tested == null || !lookup.isVisible(tested, scope.decl())) {
      return null;
    }
    Type type = Type.of(tested.id());
    return node.withKids(
        List.of(
            expression(node.kid(0), node.kid(0).type(), scope),
            expression(node.kid(1), node.type(), scope.with(node.text(), type)),
            expression(node.kid(2), node.type(), scope)));
  }

  private @Nullable Node enumSwitch(Node node, Scope scope) {
    Type subject = node.kid(0).type();
    TypeDecl decl = lookup.type(subject.decl());
    if (decl == null || decl.kind() != TypeDecl.Kind.ENUM || !scope.canUse(decl)) {
      return null;
    }
    List<Node> kids = new ArrayList<>(List.of(expression(node.kid(0), subject, scope)));
    for (Node each : node.kids().subList(1, node.kids().size() - 1)) {
      if (lookup.member(each.ref()) instanceof Constant) {
        kids.add(each.withKids(List.of(expression(each.kid(0), node.type(), scope))));
      }
    }
    kids.add(expression(node.kid(node.kids().size() - 1), node.type(), scope));
    return node.withKids(kids);
  }

  private @Nullable Node typeSwitch(Node node, Scope scope) {
    Type subject = node.kid(0).type();
    TypeDecl decl = lookup.type(subject.decl());
    if (decl == null || !scope.canUse(decl)) {
      return null;
    }
    List<Node> kids = new ArrayList<>(List.of(expression(node.kid(0), subject, scope)));
    for (Node each : node.kids().subList(1, node.kids().size() - 1)) {
      TypeDecl tested = lookup.type(each.ref());
      if (tested != null
          && lookup.isVisible(tested, scope.decl())
          && tested.id() != decl.id()
          && lookup.isSubtype(tested.id(), decl.id())) {
        Scope inside = scope.with(each.text(), Type.of(tested.id()));
        kids.add(each.withKids(List.of(expression(each.kid(0), node.type(), inside))));
      }
    }
    kids.add(expression(node.kid(node.kids().size() - 1), node.type(), scope));
    return node.withKids(kids);
  }
}
