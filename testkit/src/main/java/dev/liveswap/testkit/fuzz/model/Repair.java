package dev.liveswap.testkit.fuzz.model;

import dev.liveswap.testkit.fuzz.model.Member.Constant;
import dev.liveswap.testkit.fuzz.model.Member.Ctor;
import dev.liveswap.testkit.fuzz.model.Member.Field;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import dev.liveswap.testkit.fuzz.model.Mods.Access;
import dev.liveswap.testkit.fuzz.model.TypeDecl.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a program compile again after an edit, as a person would: by changing what depends on it.
 */
public final class Repair {
  private Lookup lookup;
  private CodeRepair code;
  private int nextId;

  private Repair(ProgramModel program) {
    lookup = new Lookup(program);
    code = new CodeRepair(lookup);
    nextId = program.nextId();
  }

  /** The program, mended. */
  public static ProgramModel of(ProgramModel program) {
    Repair repair = new Repair(program);
    repair.step(repair::hierarchy);
    repair.step(repair::types);
    repair.step(repair::overriding);
    repair.step(repair::implementing);
    repair.step(repair::constructing);
    repair.step(repair::bodies);
    return Costs.limit(repair.lookup.program()).nextId(repair.nextId);
  }

  private void step(UnaryOperator<TypeDecl> function) {
    lookup = new Lookup(lookup.program().map(function));
    code = new CodeRepair(lookup);
  }

  private TypeDecl hierarchy(TypeDecl type) {
    TypeDecl superclass = lookup.type(type.superclass());
    boolean extendable =
        superclass != null
            && type.kind() == Kind.CLASS
            && superclass.kind() == Kind.CLASS
            && !superclass.mods().isFinal()
            && !superclass.isInner()
            && isUsable(superclass, type);
    List<Integer> interfaces =
        type.interfaces().stream()
            .distinct()
            .filter(
                id -> {
                  TypeDecl each = lookup.type(id);
                  return each != null && each.isInterface() && isUsable(each, type);
                })
            .toList();
    return type.superclass(extendable ? type.superclass() : -1).interfaces(interfaces);
  }

  private boolean isUsable(TypeDecl parent, TypeDecl type) {
    return parent.rank() < type.rank()
        && lookup.isVisible(parent, type)
        && (!parent.isSealed() || parent.pkg().equals(type.pkg()));
  }

  private TypeDecl types(TypeDecl type) {
    List<Field> fields = new ArrayList<>();
    for (Field field : type.fields()) {
      Type known = known(field.type(), type);
      boolean same = known.equals(field.type());
      Mods mods = type.isInterface() ? field.mods().asStatic(true).asFinal(true) : field.mods();
      boolean constant = mods.isStatic() && known.equals(Type.T);
      fields.add(
          new Field(
              field.id(),
              field.name(),
              constant ? Type.INT : known,
              type.kind() == Kind.RECORD ? mods.asStatic(true) : mods,
              same && !constant ? field.value() : null));
    }
    return type.fields(fields)
        .components(params(type.components(), type))
        .ctors(
            type.kind() == Kind.RECORD || type.isInterface()
                ? List.of()
                : type.ctors().stream()
                    .map(
                        ctor ->
                            new Ctor(
                                ctor.id(),
                                params(ctor.params(), type),
                                ctor.access(),
                                ctor.superRef(),
                                ctor.superArgs(),
                                ctor.body()))
                    .toList())
        .mapMethods(
            method -> {
              Method mended =
                  method.result(known(method.result(), type)).params(params(method.params(), type));
              return method.varargs() && mended.params().equals(method.params())
                  ? method.result(mended.result())
                  : mended;
            });
  }

  private List<Param> params(List<Param> params, TypeDecl in) {
    return params.stream()
        .map(param -> new Param(param.id(), param.name(), known(param.type(), in)))
        .toList();
  }

  private Type known(Type type, TypeDecl in) {
    if (type.equals(Type.T)) {
      return in.typeArgument() == null ? Type.STRING : type;
    }
    TypeDecl decl = lookup.type(type.decl());
    boolean usable = !type.isOfProgram() || (decl != null && lookup.isVisible(decl, in));
    return usable ? type : Type.INT;
  }

  private TypeDecl overriding(TypeDecl type) {
    boolean isInterface = type.isInterface();
    Set<TypeDecl> above = lookup.withSupertypes(type);
    return type.mapMethods(
        method -> {
          Mods mods = method.mods();
          if (isInterface) {
            mods =
                mods.access(mods.access() == Access.PRIVATE ? Access.PRIVATE : Access.PUBLIC)
                    .asSynchronized(false)
                    .asFinal(false);
          }
          boolean overridden =
              lookup.ofSlot(method.slot()).stream()
                  .anyMatch(
                      each ->
                          each.id() != method.id()
                              && lookup.owner(each).id() != type.id()
                              && lookup.isSubtype(lookup.owner(each).id(), type.id()));
          if (overridden) {
            mods = mods.asFinal(false);
          }
          Method root = lookup.member(method.slot()) instanceof Method found ? found : null;
          if (method.slot() != method.id()
              && (root == null || !above.contains(lookup.owner(root)))) {
            return detached(method, mods);
          }
          return root == null || root.id() == method.id()
              ? method.mods(mods)
              : asRoot(method, root, mods, isInterface);
        });
  }

  private static Method detached(Method method, Mods mods) {
    return new Method(
        method.id(),
        method.id(),
        method.rank(),
        method.name(),
        method.params(),
        method.result(),
        mods,
        method.varargs(),
        method.body());
  }

  /** An overriding method with the signature of what it overrides. */
  private Method asRoot(Method method, Method root, Mods mods, boolean isInterface) {
    TypeDecl owner = lookup.owner(root);
    Access atLeast =
        owner.isInterface() && root.mods().access() != Access.PRIVATE
            ? Access.PUBLIC
            : root.mods().access();
    Access access = mods.access().compareTo(atLeast) < 0 ? atLeast : mods.access();
    List<Param> params = new ArrayList<>();
    for (int i = 0; i < root.params().size(); i++) {
      Param wanted = root.params().get(i);
      Type type = outside(wanted.type(), owner, method);
      String name = i < method.params().size() ? method.params().get(i).name() : wanted.name();
      params.add(
          new Param(
              i < method.params().size() ? method.params().get(i).id() : wanted.id(), name, type));
    }
    Mods right = mods.access(isInterface ? Access.PUBLIC : access).asStatic(root.mods().isStatic());
    return new Method(
        method.id(),
        method.slot(),
        root.rank(),
        root.name(),
        params,
        outside(root.result(), owner, method),
        method.body() == null ? right.asStatic(false).asFinal(false) : right,
        root.varargs(),
        method.body());
  }

  private Type outside(Type type, TypeDecl owner, Method method) {
    return lookup.seen(type, owner, lookup.owner(method));
  }

  /** A class that isn't abstract has no abstract methods, neither of its own nor inherited ones. */
  private TypeDecl implementing(TypeDecl type) {
    if (type.isInterface()) {
      return type.mapMethods(
          method ->
              method.body() == null
                      && (method.mods().isStatic() || method.mods().access() == Access.PRIVATE)
                  ? method.body(List.of())
                  : method);
    }
    boolean mayBeOpen = type.kind() == Kind.CLASS && type.mods().isAbstract();
    TypeDecl closed =
        type.mapMethods(
            method -> {
              boolean canBeOpen =
                  mayBeOpen
                      && !method.mods().isStatic()
                      && method.mods().access() != Access.PRIVATE;
              return method.body() == null && !canBeOpen ? method.body(List.of()) : method;
            });
    if (mayBeOpen) {
      return closed;
    }
    List<Method> methods = new ArrayList<>(closed.methods());
    for (Method open : lookup.unimplemented(type)) {
      if (lookup.owner(open).id() != type.id()) {
        methods.add(implementation(open, type));
      }
    }
    return closed.methods(methods);
  }

  private Method implementation(Method open, TypeDecl in) {
    TypeDecl owner = lookup.owner(open);
    List<Param> params =
        open.params().stream()
            .map(param -> new Param(nextId++, "p" + nextId, lookup.seen(param.type(), owner, in)))
            .toList();
    return new Method(
        nextId++,
        open.slot(),
        open.rank(),
        open.name(),
        params,
        lookup.seen(open.result(), owner, in),
        Mods.of(owner.isInterface() ? Access.PUBLIC : open.mods().access()),
        open.varargs(),
        List.of());
  }

  /** Every class can call a constructor of its superclass, and sets its final fields. */
  private TypeDecl constructing(TypeDecl type) {
    if (type.isInterface() || type.kind() == Kind.RECORD) {
      return type;
    }
    TypeDecl superclass = lookup.type(type.superclass());
    boolean needsOne =
        superclass != null
            && !superclass.ctors().isEmpty()
            && superclass.ctors().stream().noneMatch(each -> each.params().isEmpty());
    if (needsOne && type.ctors().isEmpty()) {
      return type.ctors(
          List.of(new Ctor(nextId++, List.of(), Access.PUBLIC, -1, List.of(), List.of())));
    }
    return type;
  }

  private TypeDecl bodies(TypeDecl type) {
    boolean hasCtors = !type.ctors().isEmpty();
    List<Field> fields = type.fields().stream().map(each -> field(type, each, hasCtors)).toList();
    List<Ctor> ctors = type.ctors().stream().map(each -> ctor(type, each, fields)).toList();
    List<Constant> constants =
        type.constants().stream().map(each -> constant(type, each, ctors)).toList();
    return type.fields(fields)
        .ctors(ctors)
        .constants(constants)
        .mapMethods(
            method -> {
              List<Node> body = method.body();
              Scope scope =
                  Scope.of(lookup, type, method.mods().isStatic(), method.rank())
                      .method(method.id())
                      .with(method.params());
              return body == null
                  ? method
                  : method.body(new StatementRepair(code).body(body, method.result(), scope));
            });
  }

  private Field field(TypeDecl type, Field field, boolean hasCtors) {
    boolean isStatic = field.mods().isStatic();
    Scope scope = Scope.of(lookup, type, isStatic, type.rank());
    Node value = field.value();
    boolean needsOne = field.mods().isFinal() && (isStatic || !hasCtors);
    Node mended =
        value == null
            ? (needsOne ? Simple.value(field.type(), scope, field.id()) : null)
            : code.expression(value, field.type(), scope);
    return new Field(field.id(), field.name(), field.type(), field.mods(), mended);
  }

  private Ctor ctor(TypeDecl type, Ctor ctor, List<Field> fields) {
    Scope scope = Scope.of(lookup, type, false, type.rank()).with(ctor.params());
    TypeDecl superclass = lookup.type(type.superclass());
    Ctor called = superclass == null ? null : superCtor(superclass, ctor.superRef(), type);
    List<Node> args =
        called == null || superclass == null
            ? List.of()
            : code.arguments(
                ctor.superArgs(),
                called.params().stream()
                    .map(each -> lookup.seen(each.type(), superclass, type))
                    .toList(),
                scope.withoutThis());
    List<Node> body =
        new ArrayList<>(new StatementRepair(code).body(ctor.body(), Type.VOID, scope));
    for (Field field : fields) {
      if (field.mods().isFinal() && !field.mods().isStatic() && field.value() == null) {
        body.add(0, initialized(type, field, ctor, scope));
      }
    }
    return new Ctor(
        ctor.id(), ctor.params(), ctor.access(), called == null ? -1 : called.id(), args, body);
  }

  /** The assignment of a final field: from a parameter of its type if there is one. */
  private Node initialized(TypeDecl type, Field field, Ctor ctor, Scope scope) {
    Node value = Simple.value(field.type(), scope.withoutThis(), field.id());
    for (Param param : ctor.params()) {
      if (param.type().equals(field.type())) {
        value = Node.local(param.type(), param.name());
      }
    }
    Node target = Node.of(Op.FIELD, field.type(), field.id(), "", List.of(Node.thisOf(type.id())));
    return Node.of(Op.SET, Type.VOID, -1, "", List.of(target, value));
  }

  private @Nullable Ctor superCtor(TypeDecl superclass, int wanted, TypeDecl from) {
    List<Ctor> usable =
        superclass.ctors().stream()
            .filter(each -> lookup.isAccessible(each.access(), superclass, from))
            .toList();
    for (Ctor each : usable) {
      if (each.id() == wanted) {
        return each;
      }
    }
    return usable.isEmpty() ? null : usable.get(0);
  }

  private Constant constant(TypeDecl type, Constant constant, List<Ctor> ctors) {
    Scope scope = Scope.of(lookup, type, true, type.rank());
    List<Node> args =
        ctors.isEmpty()
            ? List.of()
            : code.arguments(
                constant.args(), ctors.get(0).params().stream().map(Param::type).toList(), scope);
    List<Node> overrides =
        constant.overrides().isEmpty()
            ? List.of()
            : code.overrides(constant.overrides(), type, scope);
    return new Constant(constant.id(), constant.name(), args, overrides);
  }

  /** The numbers of all types nested in one, and its own. */
  public static Set<Integer> withNested(ProgramModel program, int id) {
    return program.types().stream()
        .map(TypeDecl::id)
        .filter(each -> isIn(program, each, id))
        .collect(Collectors.toSet());
  }

  private static boolean isIn(ProgramModel program, int id, int outer) {
    if (id == outer) {
      return true;
    }
    return program.types().stream()
        .anyMatch(
            each -> each.id() == id && each.outer() >= 0 && isIn(program, each.outer(), outer));
  }
}
