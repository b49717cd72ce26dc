package dev.liveswap.testkit.fuzz.make;

import dev.liveswap.testkit.fuzz.model.Lookup;
import dev.liveswap.testkit.fuzz.model.Member.Constant;
import dev.liveswap.testkit.fuzz.model.Member.Ctor;
import dev.liveswap.testkit.fuzz.model.Member.Field;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import dev.liveswap.testkit.fuzz.model.Mods;
import dev.liveswap.testkit.fuzz.model.Mods.Access;
import dev.liveswap.testkit.fuzz.model.Node;
import dev.liveswap.testkit.fuzz.model.Op;
import dev.liveswap.testkit.fuzz.model.ProgramModel;
import dev.liveswap.testkit.fuzz.model.Scope;
import dev.liveswap.testkit.fuzz.model.Type;
import dev.liveswap.testkit.fuzz.model.TypeDecl;
import dev.liveswap.testkit.fuzz.model.TypeDecl.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes types and their members. */
final class MemberMaker {
  private static final int RANKS = 100_000;
  private static final int TYPE_RANKS = 40_000;

  private final Dice dice;
  private final Numbers numbers;
  private final CodeMaker code;

  MemberMaker(Dice dice, Numbers numbers) {
    this.dice = dice;
    this.numbers = numbers;
    code = new CodeMaker(dice, numbers);
  }

  CodeMaker code() {
    return code;
  }

  /** A new program of some types. */
  ProgramModel program(int size) {
    ProgramModel program = new ProgramModel(List.of(), 1, Set.of());
    for (int i = 0; i < size; i++) {
      program = withNewType(program);
    }
    return program;
  }

  /** The program with one more type, and members of it. */
  ProgramModel withNewType(ProgramModel program) {
    Lookup lookup = new Lookup(program);
    int id = numbers.next();
    Kind kind =
        dice.of(
            List.of(
                Kind.CLASS,
                Kind.CLASS,
                Kind.CLASS,
                Kind.CLASS,
                Kind.INTERFACE,
                Kind.INTERFACE,
                Kind.ENUM,
                Kind.RECORD));
    TypeDecl outer =
        dice.chance(25)
            ? dice.maybe(
                program.types().stream()
                    .filter(each -> each.kind() == Kind.CLASS && each.outer() < 0)
                    .filter(each -> each.typeArgument() == null)
                    .toList())
            : null;
    Mods mods =
        Mods.of(
                outer == null || dice.chance(60)
                    ? Access.PUBLIC
                    : dice.of(List.of(Access.PRIVATE, Access.PACKAGE)))
            .asStatic(outer != null && (kind != Kind.CLASS || dice.chance(60)))
            .asAbstract(kind == Kind.CLASS && dice.chance(20))
            .asFinal(kind == Kind.CLASS && dice.chance(10));
    TypeDecl empty =
        new TypeDecl(
            id,
            1 + dice.below(TYPE_RANKS),
            kind,
            outer == null ? "p" + (1 + dice.below(2)) : outer.pkg(),
            kind.name().charAt(0) + "" + id,
            outer == null ? -1 : outer.id(),
            mods.isAbstract() ? mods.asFinal(false) : mods,
            dice.chance(15),
            -1,
            List.of(),
            outer == null && (kind == Kind.CLASS || kind == Kind.INTERFACE) && dice.chance(20)
                ? dice.of(List.of(Type.STRING, Type.INT))
                : null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    TypeDecl placed = withParents(empty, lookup);
    ProgramModel with =
        program.types(TypeDecl.with(program.types(), program.types().size(), placed));
    return filled(with, id);
  }

  private TypeDecl withParents(TypeDecl type, Lookup lookup) {
    TypeDecl parented = type;
    if (type.kind() == Kind.CLASS && dice.chance(50)) {
      TypeDecl parent =
          dice.maybe(
              lookup.all().stream()
                  .filter(each -> each.kind() == Kind.CLASS && each.rank() < type.rank())
                  .toList());
      parented = parent == null ? type : type.superclass(parent.id());
    }
    List<Integer> interfaces = new ArrayList<>();
    for (TypeDecl each : lookup.all()) {
      if (each.isInterface() && each.rank() < type.rank() && dice.chance(30)) {
        interfaces.add(each.id());
      }
    }
    return parented.interfaces(interfaces);
  }

  private ProgramModel filled(ProgramModel program, int id) {
    ProgramModel with = program;
    TypeDecl type = new Lookup(program).existing(id);
    if (type.kind() == Kind.RECORD) {
      for (int i = dice.below(4); i > 0; i--) {
        with =
            with.mapType(
                id, each -> each.components(TypeDecl.with(each.components(), 0, component())));
      }
    }
    for (int i = 1 + dice.below(3); i > 0; i--) {
      Field field = field(new Lookup(with), new Lookup(with).existing(id));
      with = with.mapType(id, each -> each.fields(TypeDecl.with(each.fields(), 0, field)));
    }
    for (int i = type.kind() == Kind.CLASS || type.kind() == Kind.ENUM ? dice.below(3) : 0;
        i > 0;
        i--) {
      Ctor ctor = ctor(new Lookup(with), new Lookup(with).existing(id));
      boolean first = type.kind() == Kind.ENUM;
      with =
          with.mapType(
              id,
              each ->
                  first
                      ? each.ctors(List.of(ctor))
                      : each.ctors(TypeDecl.with(each.ctors(), 0, ctor)));
    }
    if (type.kind() == Kind.ENUM) {
      for (int i = 1 + dice.below(3); i > 0; i--) {
        Constant constant = constant(new Lookup(with), new Lookup(with).existing(id));
        with =
            with.mapType(id, each -> each.constants(TypeDecl.with(each.constants(), 0, constant)));
      }
    }
    for (int i = 2 + dice.below(4); i > 0; i--) {
      Lookup lookup = new Lookup(with);
      Method method = dice.chance(30) ? override(lookup, lookup.existing(id)) : null;
      Method made = method == null ? method(lookup, lookup.existing(id)) : method;
      with = with.mapType(id, each -> each.methods(TypeDecl.with(each.methods(), 0, made)));
    }
    return with;
  }

  Param component() {
    int id = numbers.next();
    return new Param(id, "c" + id, dice.of(Type.VALUES));
  }

  Constant constant(Lookup lookup, TypeDecl type) {
    int id = numbers.next();
    List<Node> overrides =
        dice.chance(15)
            ? code.overrides(type, Scope.of(lookup, type, true, type.rank()), 2)
            : List.of();
    return new Constant(id, "K" + id, List.of(), overrides);
  }

  Param param(Scope scope) {
    int id = numbers.next();
    return new Param(id, "p" + id, dice.chance(80) ? dice.of(Type.VALUES) : code.anyType(scope));
  }

  private List<Param> params(Scope scope) {
    List<Param> params = new ArrayList<>();
    for (int i = dice.below(4); i > 0; i--) {
      params.add(param(scope));
    }
    return params;
  }

  Field field(Lookup lookup, TypeDecl type) {
    int id = numbers.next();
    boolean isStatic = dice.chance(30) || type.kind() == Kind.RECORD || type.isInterface();
    boolean isFinal = dice.chance(35);
    Access access = dice.of(List.of(Access.values()));
    Mods mods =
        Mods.of(access).asStatic(isStatic).asFinal(isFinal).asVolatile(!isFinal && dice.chance(10));
    Scope scope = Scope.of(lookup, type, isStatic, type.rank());
    boolean generic = type.typeArgument() != null && !isStatic && dice.chance(30);
    Type fieldType = generic ? Type.T : isStatic ? staticType() : code.anyType(scope);
    return new Field(id, "f" + id, fieldType, mods, value(fieldType, isStatic, scope));
  }

  private Type staticType() {
    return dice.chance(25) ? dice.of(Type.FUNCTIONS) : dice.of(Type.VALUES);
  }

  /** A field's initializer: mostly one that depends on nothing; a static field's always. */
  @Nullable Node value(Type type, boolean isStatic, Scope scope) {
    if (dice.chance(20)) {
      return null;
    }
    return isStatic || dice.chance(75) ? code.closed(type, scope) : code.expression(type, scope, 2);
  }

  Ctor ctor(Lookup lookup, TypeDecl type) {
    Scope outside = Scope.of(lookup, type, false, type.rank());
    List<Param> params = params(outside);
    Scope scope = outside.with(params);
    List<Node> body = new ArrayList<>();
    for (Field field : type.fields()) {
      if (!field.mods().isStatic() && !field.mods().isFinal() && dice.chance(50)) {
        Node target =
            Node.of(Op.FIELD, field.type(), field.id(), "", List.of(Node.thisOf(type.id())));
        Node value = code.expression(field.type(), scope, 1);
        body.add(Node.of(Op.SET, Type.VOID, -1, "", List.of(target, value)));
      }
    }
    Access access = dice.chance(70) ? Access.PUBLIC : dice.of(List.of(Access.values()));
    return new Ctor(numbers.next(), params, access, -1, List.of(), body);
  }

  Method method(Lookup lookup, TypeDecl type) {
    int id = numbers.next();
    boolean isAbstract =
        type.isInterface() ? dice.chance(60) : type.mods().isAbstract() && dice.chance(30);
    boolean isStatic = !isAbstract && dice.chance(30);
    Access access =
        dice.of(
            List.of(
                Access.PUBLIC, Access.PUBLIC, Access.PRIVATE, Access.PACKAGE, Access.PROTECTED));
    if (type.isInterface()) {
      access = access == Access.PRIVATE && !isAbstract ? access : Access.PUBLIC;
    } else if (isAbstract && access == Access.PRIVATE) {
      access = Access.PROTECTED;
    }
    Mods mods =
        Mods.of(access)
            .asStatic(isStatic)
            .asFinal(!isAbstract && dice.chance(10))
            .asSynchronized(!isAbstract && dice.chance(8));
    int rank = 1 + dice.below(RANKS);
    Scope outside = Scope.of(lookup, type, isStatic, rank);
    List<Param> params = params(outside);
    Type result = code.anyType(outside);
    if (type.typeArgument() != null && !isStatic && dice.chance(40)) {
      result = Type.T;
      params.add(new Param(numbers.next(), "p" + numbers.next(), Type.T));
    }
    boolean varargs =
        !params.isEmpty()
            && params.get(params.size() - 1).type().equals(Type.INTS)
            && dice.chance(50);
    Method made = new Method(id, id, rank, "m" + id, params, result, mods, varargs, null);
    return isAbstract ? made : withBody(made, lookup, type);
  }

  Method withBody(Method method, Lookup lookup, TypeDecl type) {
    Scope scope =
        Scope.of(lookup, type, method.mods().isStatic(), method.rank())
            .method(method.id())
            .with(method.params());
    return method.body(code.body(method.result(), scope, dice.below(4), 3));
  }

  /** A method that overrides an inherited one, or null where there is none left. */
  @Nullable Method override(Lookup lookup, TypeDecl type) {
    List<Method> inherited = new ArrayList<>();
    for (Method each : lookup.methodsOf(type).values()) {
      if (lookup.owner(each).id() != type.id()
          && !each.mods().isStatic()
          && !each.mods().isFinal()
          && lookup.isAccessible(each.mods().access(), lookup.owner(each), type)
          && each.mods().access() != Access.PRIVATE) {
        inherited.add(each);
      }
    }
    Method over = dice.maybe(inherited);
    if (over == null) {
      return null;
    }
    TypeDecl owner = lookup.owner(over);
    List<Param> params = new ArrayList<>();
    for (Param param : over.params()) {
      int id = numbers.next();
      params.add(new Param(id, "p" + id, lookup.seen(param.type(), owner, type)));
    }
    Type result = lookup.seen(over.result(), owner, type);
    Method made =
        new Method(
            numbers.next(),
            over.slot(),
            over.rank(),
            over.name(),
            params,
            result,
            over.mods().asAbstract(false),
            over.varargs(),
            null);
    Method withBody = withBody(made, lookup, type);
    return over.hasBody() && dice.chance(50) ? callingSuper(withBody, over) : withBody;
  }

  /** The method with a call of what it overrides in its value; {@code Repair} takes care of it. */
  private Method callingSuper(Method method, Method over) {
    List<Node> body = new ArrayList<>(method.body() == null ? List.of() : method.body());
    Node call =
        Node.of(
            Op.SUPER_CALL,
            method.result(),
            over.id(),
            "",
            method.params().stream().map(each -> Node.local(each.type(), each.name())).toList());
    Node value =
        method.result().equals(Type.STRING)
            ? Node.template(Type.STRING, "(\"sup\" + {0})", call)
            : call;
    if (!body.isEmpty()) {
      body.set(body.size() - 1, Node.of(Op.RETURN, Type.VOID, -1, "", List.of(value)));
    }
    return method.body(body);
  }
}
