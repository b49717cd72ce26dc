package dev.liveswap.testkit.fuzz.make;

import dev.liveswap.testkit.fuzz.model.Lookup;
import dev.liveswap.testkit.fuzz.model.Member.Constant;
import dev.liveswap.testkit.fuzz.model.Member.Ctor;
import dev.liveswap.testkit.fuzz.model.Member.Field;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import dev.liveswap.testkit.fuzz.model.Mods.Access;
import dev.liveswap.testkit.fuzz.model.Node;
import dev.liveswap.testkit.fuzz.model.Op;
import dev.liveswap.testkit.fuzz.model.Scope;
import dev.liveswap.testkit.fuzz.model.Simple;
import dev.liveswap.testkit.fuzz.model.Type;
import dev.liveswap.testkit.fuzz.model.TypeDecl;
import dev.liveswap.testkit.fuzz.model.TypeDecl.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes expressions and statements. */
final class CodeMaker {
  private static final Map<Type, List<String>> TEMPLATES =
      Map.of(
          Type.INT,
              List.of(
                  "{i} + {i}",
                  "{i} * 3 - {i}",
                  "({b} ? {i} : {i})",
                  "(int) ({l} % 1000)",
                  "{s}.length()",
                  "{a}[0]",
                  "{a}.length",
                  "{f}.applyAsInt({i})",
                  "({i} / {i})",
                  "Math.max({i}, {i})",
                  "(int) {d}"),
          Type.LONG, List.of("{l} + {i}", "(long) {i} * 1000003L", "{l} ^ 77L"),
          Type.DOUBLE, List.of("{d} / 2 + {i}", "(double) {l}", "{d} * {d}"),
          Type.BOOLEAN,
              List.of("{i} < {i}", "{s}.isEmpty()", "!{b}", "({b} && {b})", "{s}.equals({s})"),
          Type.STRING,
              List.of(
                  "\"c\" + {i} + {s}",
                  "{s} + {s}",
                  "{s}.trim()",
                  "{u}.get()",
                  "{l} + \"l\" + {d}",
                  "String.valueOf({b})",
                  "(\"v\" + {s}).substring(1)",
                  "switch ({s}) { case \"s3\" -> \"three\"; case \"s0\" -> \"zero\"; default -> \"d\"; }"),
          Type.INTS, List.of("new int[] {{i}, {i}}", "{a}.clone()"));

  private static final Map<Character, Type> HOLES =
      Map.of(
          'i',
          Type.INT,
          'l',
          Type.LONG,
          'd',
          Type.DOUBLE,
          'b',
          Type.BOOLEAN,
          's',
          Type.STRING,
          'a',
          Type.INTS,
          'f',
          Type.INT_FUNCTION,
          'u',
          Type.TEXT_SOURCE);

  private final Dice dice;
  private final Numbers numbers;

  CodeMaker(Dice dice, Numbers numbers) {
    this.dice = dice;
    this.numbers = numbers;
  }

  /** An expression of a type. */
  Node expression(Type type, Scope scope, int depth) {
    if (depth <= 0) {
      Node near = nearby(type, scope);
      return near == null ? Simple.value(type, scope, dice.below(50)) : near;
    }
    List<Supplier<@Nullable Node>> ways = new ArrayList<>();
    ways.add(() -> nearby(type, scope));
    ways.add(() -> member(type, scope, depth));
    ways.add(() -> member(type, scope, depth));
    ways.add(() -> template(type, scope, depth));
    ways.add(() -> typeTest(type, scope, depth));
    ways.add(() -> enumSwitch(type, scope, depth));
    ways.add(() -> function(type, scope, depth));
    ways.add(() -> object(type, scope, depth));
    ways.add(() -> object(type, scope, depth));
    for (int i = 0; i < 6; i++) {
      Node made = dice.of(ways).get();
      if (made != null) {
        return made;
      }
    }
    return Simple.value(type, scope, dice.below(50));
  }

  /** An expression that depends on nothing. */
  Node closed(Type type, Scope scope) {
    if (type.isOfProgram() || type.equals(Type.T)) {
      return Node.nullOf(type);
    }
    Node simple = Simple.value(type, scope, dice.below(1000));
    return type.isFunction() ? simple.map(this::renumbered) : simple;
  }

  private Node renumbered(Node node) {
    return node.op() == Op.LAMBDA
        ? Node.of(node.op(), node.type(), numbers.next(), node.text(), node.kids())
        : node;
  }

  private @Nullable Node nearby(Type type, Scope scope) {
    List<String> names =
        scope.locals().entrySet().stream()
            .filter(each -> scope.lookup().isAssignable(each.getValue(), type))
            .map(Map.Entry::getKey)
            .toList();
    String name = dice.maybe(names);
    if (name != null) {
      return Node.local(scope.locals().getOrDefault(name, type), name);
    }
    for (TypeDecl each : scope.instances()) {
      if (scope.lookup().isAssignable(Type.of(each.id()), type)) {
        return Node.thisOf(each.id());
      }
    }
    return null;
  }

  private @Nullable Node member(Type type, Scope scope, int depth) {
    Lookup lookup = scope.lookup();
    List<Node> found = new ArrayList<>();
    for (TypeDecl owner : lookup.all()) {
      for (Field field : owner.fields()) {
        boolean isStatic = field.mods().isStatic();
        Access access = owner.isInterface() ? Access.PUBLIC : field.mods().access();
        if (lookup.seen(field.type(), owner, scope.decl()).equals(type)
            && lookup.isAccessible(access, owner, scope.decl())
            && (isStatic ? scope.canUse(owner) : true)) {
          found.add(Node.of(Op.FIELD, type, field.id(), "", List.of()));
        }
      }
      for (Method method : owner.methods()) {
        if (lookup.seen(method.result(), owner, scope.decl()).equals(type)
            && lookup.rank(method) < scope.rank()
            && lookup.isAccessible(method.mods().access(), owner, scope.decl())) {
          found.add(Node.of(Op.CALL, type, method.id(), "", List.of()));
        }
      }
      for (Param component : owner.components()) {
        if (component.type().equals(type) && scope.canUse(owner)) {
          found.add(Node.of(Op.COMPONENT, type, component.id(), "", List.of()));
        }
      }
    }
    Node chosen = dice.maybe(found);
    return chosen == null ? null : filled(chosen, scope, depth);
  }

  private @Nullable Node filled(Node member, Scope scope, int depth) {
    Lookup lookup = scope.lookup();
    List<Node> kids = new ArrayList<>();
    if (lookup.member(member.ref()) instanceof Method method) {
      TypeDecl owner = lookup.owner(method);
      kids.add(receiver(owner, method.mods().isStatic(), scope, depth));
      for (Param param : method.params()) {
        kids.add(expression(lookup.seen(param.type(), owner, scope.decl()), scope, depth - 2));
      }
    } else if (lookup.member(member.ref()) instanceof Field field) {
      kids.add(receiver(lookup.owner(field), field.mods().isStatic(), scope, depth));
    } else if (lookup.member(member.ref()) instanceof Param param) {
      kids.add(receiver(lookup.owner(param), false, scope, depth));
    }
    return kids.get(0).op() == Op.NULL ? null : member.withKids(kids);
  }

  private Node receiver(TypeDecl owner, boolean isStatic, Scope scope, int depth) {
    return isStatic ? Node.NONE : expression(Type.of(owner.id()), scope, depth - 1);
  }

  private @Nullable Node template(Type type, Scope scope, int depth) {
    List<String> templates = TEMPLATES.get(type);
    if (templates == null) {
      return null;
    }
    String text = dice.of(templates);
    if ((text.contains("{f}") || text.contains("{u}")) && scope.rank() <= Lookup.LIBRARY_RANK) {
      return null;
    }
    List<Node> kids = new ArrayList<>();
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      Type hole =
          i + 2 < text.length() && text.charAt(i) == '{' && text.charAt(i + 2) == '}'
              ? HOLES.get(text.charAt(i + 1))
              : null;
      if (hole == null) {
        filled.append(text.charAt(i));
      } else {
        filled.append('{').append(kids.size()).append('}');
        kids.add(expression(hole, scope, depth - 1));
        i += 2;
      }
    }
    return Node.of(Op.TEMPLATE, type, -1, "(" + filled + ")", kids);
  }

  private @Nullable Node typeTest(Type type, Scope scope, int depth) {
    Lookup lookup = scope.lookup();
    TypeDecl tested = dice.maybe(lookup.all().stream().filter(scope::canUse).toList());
    if (tested == null || type.isOfProgram()) {
      return null;
    }
    List<TypeDecl> above = List.copyOf(lookup.withSupertypes(tested));
    String name = "v" + numbers.next();
    return Node.of(
        Op.TYPE_TEST,
        type,
        tested.id(),
        name,
        List.of(
            expression(Type.of(dice.of(above).id()), scope, depth - 1),
            expression(type, scope.with(name, Type.of(tested.id())), depth - 1),
            expression(type, scope, depth - 2)));
  }

  private @Nullable Node enumSwitch(Type type, Scope scope, int depth) {
    TypeDecl decl =
        dice.maybe(
            scope.lookup().all().stream()
                .filter(each -> each.kind() == Kind.ENUM && scope.canUse(each))
                .toList());
    if (decl == null || type.isOfProgram()) {
      return null;
    }
    List<Node> kids = new ArrayList<>();
    kids.add(expression(Type.of(decl.id()), scope, depth - 1));
    for (Constant constant : decl.constants()) {
      if (dice.chance(60)) {
        kids.add(
            Node.of(Op.CASE, type, constant.id(), "", List.of(expression(type, scope, depth - 2))));
      }
    }
    kids.add(expression(type, scope, 0));
    return Node.of(Op.ENUM_SWITCH, type, decl.id(), "", kids);
  }

  private @Nullable Node function(Type type, Scope scope, int depth) {
    Lookup lookup = scope.lookup();
    int library = Math.min(scope.rank(), Lookup.LIBRARY_RANK);
    if (type.equals(Type.INT_FUNCTION)) {
      String name = "x" + numbers.next();
      return lambda(type, name, Type.INT, scope.inner(library).with(name, Type.INT), depth);
    }
    if (type.equals(Type.TEXT_SOURCE)) {
      return lambda(type, "", Type.STRING, scope.inner(library), depth);
    }
    TypeDecl decl = lookup.type(type.decl());
    Method method = decl == null ? null : lookup.functional(decl);
    if (decl == null || method == null) {
      return null;
    }
    Scope inside = scope.inner(Math.min(scope.rank(), method.rank()));
    List<String> names = new ArrayList<>();
    for (Param param : method.params()) {
      names.add("x" + numbers.next());
      inside =
          inside.with(
              names.get(names.size() - 1),
              lookup.seen(param.type(), lookup.owner(method), scope.decl()));
    }
    Type result = lookup.seen(method.result(), lookup.owner(method), scope.decl());
    return lambda(type, String.join(", ", names), result, inside, depth);
  }

  private Node lambda(Type type, String names, Type result, Scope inside, int depth) {
    Node value =
        dice.chance(30)
            ? Node.block(body(result, inside, 1 + dice.below(2), depth - 1))
            : expression(result, inside, depth - 1);
    return Node.of(Op.LAMBDA, type, numbers.next(), names, List.of(value));
  }

  private @Nullable Node object(Type type, Scope scope, int depth) {
    if (type.isFunction()) {
      return reference(type, scope, depth);
    }
    Lookup lookup = scope.lookup();
    List<TypeDecl> classes =
        lookup.all().stream()
            .filter(each -> type.isOfProgram() && lookup.isSubtype(each.id(), type.decl()))
            .filter(scope::canUse)
            .toList();
    TypeDecl decl = dice.maybe(classes);
    if (decl == null) {
      return null;
    }
    if (decl.kind() == Kind.ENUM) {
      return Simple.value(Type.of(decl.id()), scope, dice.below(9));
    }
    if (!lookup.isInstantiable(decl) || dice.chance(20)) {
      return anonymous(decl, scope, depth);
    }
    Ctor ctor = dice.maybe(decl.ctors());
    Node made = Simple.newObject(decl, ctor == null ? -1 : ctor.id(), scope, dice.below(9));
    if (made.op() == Op.NULL) {
      return null;
    }
    List<Node> kids = new ArrayList<>();
    kids.add(made.kid(0));
    for (Node each : made.kids().subList(1, made.kids().size())) {
      kids.add(dice.chance(50) ? expression(each.type(), scope, depth - 1) : each);
    }
    return made.withKids(kids);
  }

  /** An anonymous class; {@code Repair} adds the methods it has to have. */
  private @Nullable Node anonymous(TypeDecl decl, Scope scope, int depth) {
    return decl.kind() == Kind.CLASS || decl.isInterface()
        ? Node.of(
            Op.ANONYMOUS, Type.of(decl.id()), numbers.next(), "", overrides(decl, scope, depth - 2))
        : null;
  }

  /** Methods for an anonymous or local class or an enum constant. */
  List<Node> overrides(TypeDecl decl, Scope scope, int depth) {
    Lookup lookup = scope.lookup();
    List<Node> made = new ArrayList<>();
    for (Method method : lookup.methodsOf(decl).values()) {
      boolean may =
          !method.mods().isStatic()
              && method.mods().access() != Access.PRIVATE
              && !method.mods().isFinal();
      if (may && dice.chance(method.hasBody() ? 30 : 100)) {
        TypeDecl owner = lookup.owner(method);
        Scope inside = scope.inner(Math.min(scope.rank(), method.rank()));
        for (int i = 0; i < method.params().size(); i++) {
          inside =
              inside.with(
                  "q" + method.id() + "_" + i,
                  lookup.seen(method.params().get(i).type(), owner, scope.decl()));
        }
        Type result = lookup.seen(method.result(), owner, scope.decl());
        made.add(
            Node.of(
                Op.OVERRIDE, result, method.id(), "", body(result, inside, dice.below(2), depth)));
      }
    }
    return made;
  }

  private @Nullable Node reference(Type type, Scope scope, int depth) {
    Lookup lookup = scope.lookup();
    boolean ofInt = type.equals(Type.INT_FUNCTION);
    List<Method> found =
        lookup.methods().stream()
            .filter(each -> each.result().equals(ofInt ? Type.INT : Type.STRING))
            .filter(each -> each.params().size() == (ofInt ? 1 : 0))
            .filter(each -> !ofInt || each.params().get(0).type().equals(Type.INT))
            .filter(each -> lookup.rank(each) < Math.min(scope.rank(), Lookup.LIBRARY_RANK))
            .filter(
                each -> lookup.isAccessible(each.mods().access(), lookup.owner(each), scope.decl()))
            .toList();
    Method method = dice.maybe(found);
    if (method == null) {
      return null;
    }
    Node receiver = receiver(lookup.owner(method), method.mods().isStatic(), scope, depth);
    return receiver.op() == Op.NULL
        ? null
        : Node.of(Op.METHOD_REFERENCE, type, method.id(), "", List.of(receiver));
  }

  /** A method's body: some statements, and the value it returns. */
  List<Node> body(Type result, Scope scope, int size, int depth) {
    List<Node> body = new ArrayList<>();
    Scope at = scope;
    for (int i = 0; i < size; i++) {
      Node made = statement(result, at, depth);
      body.add(made);
      if (made.op() == Op.LET || made.op() == Op.LOCAL_CLASS) {
        at = at.with(made.text(), made.type());
      }
    }
    if (!result.equals(Type.VOID)) {
      body.add(Node.of(Op.RETURN, Type.VOID, -1, "", List.of(expression(result, at, depth))));
    }
    return body;
  }

  /** One statement. */
  Node statement(Type result, Scope scope, int depth) {
    return switch (depth <= 0 ? 0 : dice.below(12)) {
      case 0, 1, 2, 3 -> let(scope, depth);
      case 4, 5 -> set(scope, depth);
      case 6 -> condition(result, scope, depth);
      case 7 ->
          Node.of(
              Op.FOR,
              Type.VOID,
              1 + dice.below(3),
              "i" + numbers.next(),
              List.of(block(result, scope, depth)));
      case 8 ->
          Node.of(
              Op.TRY,
              Type.VOID,
              -1,
              "e" + numbers.next(),
              List.of(
                  block(result, scope, depth),
                  block(result, scope, depth),
                  dice.chance(50) ? block(result, scope, depth) : Node.block(List.of())));
      case 9 -> Node.of(Op.SYNCHRONIZED, Type.VOID, -1, "", List.of(block(result, scope, depth)));
      case 10 -> localClass(scope, depth);
      default ->
          Node.of(
              Op.EVALUATE,
              Type.VOID,
              -1,
              "",
              List.of(expression(dice.of(Type.VALUES), scope, depth)));
    };
  }

  private Node block(Type result, Scope scope, int depth) {
    return Node.block(List.of(depth <= 1 ? let(scope, 1) : statement(result, scope, depth - 2)));
  }

  private Node let(Scope scope, int depth) {
    List<String> assignable =
        scope.locals().keySet().stream().filter(each -> each.startsWith("acc")).toList();
    if (!assignable.isEmpty() && dice.chance(30)) {
      String name = dice.of(assignable);
      Type type = scope.locals().getOrDefault(name, Type.INT);
      return Node.of(Op.SET_LOCAL, type, -1, name, List.of(expression(type, scope, depth)));
    }
    Type type = anyType(scope);
    String name = (dice.chance(25) ? "acc" : "n") + numbers.next();
    return Node.of(Op.LET, type, -1, name, List.of(expression(type, scope, depth)));
  }

  /** A type that a local variable, field or method may have here. */
  Type anyType(Scope scope) {
    if (dice.chance(20)) {
      return dice.of(Type.FUNCTIONS);
    }
    List<TypeDecl> usable = scope.lookup().all().stream().filter(scope::canUse).toList();
    TypeDecl decl = dice.chance(30) ? dice.maybe(usable) : null;
    return decl == null ? dice.of(Type.VALUES) : Type.of(decl.id());
  }

  private Node set(Scope scope, int depth) {
    Lookup lookup = scope.lookup();
    List<Field> fields =
        lookup.fields().stream()
            .filter(each -> !each.mods().isFinal())
            .filter(
                each -> lookup.isAccessible(each.mods().access(), lookup.owner(each), scope.decl()))
            .filter(
                each ->
                    each.mods().isStatic()
                        ? scope.canUse(lookup.owner(each)) && !lookup.owner(each).isInterface()
                        : scope.instances().stream()
                            .anyMatch(own -> lookup.isSubtype(own.id(), lookup.owner(each).id())))
            .toList();
    Field field = dice.maybe(fields);
    if (field == null) {
      return let(scope, depth);
    }
    TypeDecl owner = lookup.owner(field);
    Type type = lookup.seen(field.type(), owner, scope.decl());
    Node target =
        Node.of(
            Op.FIELD,
            type,
            field.id(),
            "",
            List.of(receiver(owner, field.mods().isStatic(), scope, 0)));
    return Node.of(Op.SET, Type.VOID, -1, "", List.of(target, expression(type, scope, depth)));
  }

  private Node condition(Type result, Scope scope, int depth) {
    Node ends =
        dice.chance(30)
            ? Node.of(Op.THROW, Type.VOID, -1, "t" + numbers.next(), List.of())
            : result.equals(Type.VOID)
                ? let(scope, 1)
                : Node.of(Op.RETURN, Type.VOID, -1, "", List.of(expression(result, scope, 1)));
    return Node.of(
        Op.IF,
        Type.VOID,
        -1,
        "",
        List.of(
            expression(Type.BOOLEAN, scope, depth - 1),
            dice.chance(50) ? Node.block(List.of(ends)) : block(result, scope, depth),
            dice.chance(50) ? Node.block(List.of()) : block(result, scope, depth)));
  }

  private Node localClass(Scope scope, int depth) {
    TypeDecl decl =
        dice.maybe(
            scope.lookup().all().stream()
                .filter(each -> each.isInterface() || each.kind() == Kind.CLASS)
                .filter(scope::canUse)
                .toList());
    return decl == null
        ? let(scope, depth)
        : Node.of(
            Op.LOCAL_CLASS,
            Type.of(decl.id()),
            numbers.next(),
            "k" + numbers.next(),
            overrides(decl, scope, depth - 1));
  }
}
