package dev.liveswap.testkit.fuzz.make;

import dev.liveswap.testkit.fuzz.make.Edits.Edit;
import dev.liveswap.testkit.fuzz.model.Lookup;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Edits of which methods there are. */
final class MethodEdits {
  private final Dice dice;
  private final Numbers numbers;
  private final MemberMaker maker;

  MethodEdits(Dice dice, Numbers numbers, MemberMaker maker) {
    this.dice = dice;
    this.numbers = numbers;
    this.maker = maker;
  }

  Map<String, Edit> kinds() {
    Map<String, Edit> kinds = new LinkedHashMap<>();
    kinds.put("method-added*8", this::added);
    kinds.put("method-added-and-called*6", this::addedAndCalled);
    kinds.put("method-removed*6", this::removed);
    kinds.put("method-renamed*4", this::renamed);
    kinds.put("override-added*6", this::overrideAdded);
    kinds.put("overload-added*3", this::overloadAdded);
    kinds.put("method-shadowed*2", this::shadowed);
    kinds.put("parameters-changed*5", this::parametersChanged);
    kinds.put("result-changed*4", this::resultChanged);
    kinds.put("method-access-changed*4", program -> mods(program, this::otherAccess));
    kinds.put(
        "method-static-toggled*3",
        program -> mods(program, mods -> mods.asStatic(!mods.isStatic())));
    kinds.put(
        "method-final-toggled*2", program -> mods(program, mods -> mods.asFinal(!mods.isFinal())));
    kinds.put(
        "method-synchronized-toggled*2",
        program -> mods(program, mods -> mods.asSynchronized(!mods.isSynchronized())));
    kinds.put("method-abstract-toggled*3", this::abstractToggled);
    kinds.put("method-moved*4", this::moved);
    kinds.put("method-reordered*1", this::reordered);
    return kinds;
  }

  private @Nullable ProgramModel add(ProgramModel program, TypeDecl type, @Nullable Method made) {
    return made == null
        ? null
        : program.mapType(
            type.id(),
            each ->
                each.methods(
                    TypeDecl.with(each.methods(), dice.below(each.methods().size() + 1), made)));
  }

  private @Nullable ProgramModel added(ProgramModel program) {
    TypeDecl type = dice.of(program.types());
    return add(program, type, maker.method(new Lookup(program), type));
  }

  private @Nullable ProgramModel addedAndCalled(ProgramModel program) {
    TypeDecl type = dice.of(program.types());
    Method made = maker.method(new Lookup(program), type);
    ProgramModel with = add(program, type, made);
    return with == null ? null : called(with, made, type);
  }

  /** Lets a method return what another one does. */
  private ProgramModel called(ProgramModel program, Method made, TypeDecl owner) {
    Lookup lookup = new Lookup(program);
    List<Method> callers =
        lookup.methods().stream()
            .filter(each -> each.hasBody() && each.id() != made.id())
            .filter(each -> each.rank() > lookup.rank(made))
            .filter(each -> each.result().equals(made.result()) && !made.result().equals(Type.T))
            .toList();
    Method caller = dice.maybe(callers);
    if (caller == null) {
      return program;
    }
    TypeDecl in = lookup.owner(caller);
    Scope scope =
        Scope.of(lookup, in, caller.mods().isStatic(), caller.rank()).with(caller.params());
    List<Node> kids = new ArrayList<>();
    kids.add(
        made.mods().isStatic()
            ? Node.NONE
            : maker.code().expression(Type.of(owner.id()), scope, 2));
    Node call = Node.of(Op.CALL, made.result(), made.id(), "", kids);
    List<Node> body = new ArrayList<>(caller.body() == null ? List.of() : caller.body());
    if (!body.isEmpty()) {
      body.remove(body.size() - 1);
    }
    body.add(Node.of(Op.RETURN, Type.VOID, -1, "", List.of(call)));
    return replaced(program, caller.body(body));
  }

  private static ProgramModel replaced(ProgramModel program, Method method) {
    return program.map(type -> type.mapMethods(each -> each.id() == method.id() ? method : each));
  }

  private @Nullable Method any(ProgramModel program) {
    return dice.maybe(new Lookup(program).methods());
  }

  private @Nullable ProgramModel removed(ProgramModel program) {
    Method method = any(program);
    return method == null
        ? null
        : program.map(
            type ->
                type.methods(
                    type.methods().stream().filter(each -> each.id() != method.id()).toList()));
  }

  /** Changes a method and all that override it or are overridden by it. */
  private @Nullable ProgramModel slot(ProgramModel program, UnaryOperator<Method> edit) {
    Method method = any(program);
    return method == null
        ? null
        : program.map(
            type ->
                type.mapMethods(each -> each.slot() == method.slot() ? edit.apply(each) : each));
  }

  private @Nullable ProgramModel renamed(ProgramModel program) {
    String name = "m" + numbers.next();
    return slot(program, method -> method.name(name));
  }

  private @Nullable ProgramModel overrideAdded(ProgramModel program) {
    TypeDecl type = dice.of(program.types());
    return add(program, type, maker.override(new Lookup(program), type));
  }

  private @Nullable ProgramModel overloadAdded(ProgramModel program) {
    Method method = any(program);
    if (method == null) {
      return null;
    }
    Lookup lookup = new Lookup(program);
    TypeDecl type = lookup.owner(method);
    Method made = maker.method(lookup, type);
    Method overload =
        new Method(
            made.id(),
            made.id(),
            method.rank(),
            method.name(),
            made.params(),
            method.result(),
            method.mods().asFinal(false),
            false,
            List.of());
    return made.params().size() == method.params().size() && isAmbiguous(made, method)
        ? null
        : add(program, type, method.hasBody() ? maker.withBody(overload, lookup, type) : null);
  }

  private static boolean isAmbiguous(Method one, Method other) {
    return one.params().stream()
        .map(Param::type)
        .toList()
        .equals(other.params().stream().map(Param::type).toList());
  }

  /** A method in a subtype or supertype that hides or is hidden by one of the same name. */
  private @Nullable ProgramModel shadowed(ProgramModel program) {
    Method method = any(program);
    Lookup lookup = new Lookup(program);
    TypeDecl below =
        method == null ? null : dice.maybe(lookup.directSubtypes(lookup.owner(method)));
    if (method == null || below == null || !method.hasBody()) {
      return null;
    }
    int id = numbers.next();
    Method made =
        new Method(
            id,
            id,
            method.rank(),
            method.name(),
            method.params(),
            method.result(),
            method.mods().asFinal(false),
            method.varargs(),
            List.of());
    return add(program, below, maker.withBody(made, lookup, below));
  }

  private @Nullable ProgramModel parametersChanged(ProgramModel program) {
    Method method = any(program);
    if (method == null) {
      return null;
    }
    Lookup lookup = new Lookup(program);
    List<Param> params = new ArrayList<>(method.params());
    int kind = dice.below(4);
    Param fresh = maker.param(Scope.of(lookup, lookup.owner(method), true, method.rank()));
    if (params.isEmpty() || kind == 0) {
      params.add(dice.below(params.size() + 1), fresh);
    } else if (kind == 1) {
      params.remove(dice.below(params.size()));
    } else if (kind == 2) {
      Collections.shuffle(params, new java.util.Random(dice.below(1000)));
    } else {
      params.set(dice.below(params.size()), fresh);
    }
    return program.map(
        type ->
            type.mapMethods(
                each -> each.slot() == method.slot() ? each.params(List.copyOf(params)) : each));
  }

  private @Nullable ProgramModel resultChanged(ProgramModel program) {
    Type type = dice.of(Type.VALUES);
    return slot(program, method -> method.result(type));
  }

  private Mods otherAccess(Mods mods) {
    return mods.access(dice.of(List.of(Access.values())));
  }

  private @Nullable ProgramModel mods(ProgramModel program, UnaryOperator<Mods> edit) {
    Method method = any(program);
    return method == null || !method.hasBody()
        ? null
        : replaced(program, method.mods(edit.apply(method.mods())));
  }

  private @Nullable ProgramModel abstractToggled(ProgramModel program) {
    Method method = any(program);
    Lookup lookup = new Lookup(program);
    if (method == null) {
      return null;
    }
    TypeDecl owner = lookup.owner(method);
    if (!method.hasBody()) {
      return replaced(program, maker.withBody(method, lookup, owner));
    }
    boolean may = owner.isInterface() || owner.mods().isAbstract();
    return may ? replaced(program, method.body(null)) : null;
  }

  /** To a supertype, a subtype or, a static one, anywhere. */
  private @Nullable ProgramModel moved(ProgramModel program) {
    Method method = any(program);
    if (method == null) {
      return null;
    }
    Lookup lookup = new Lookup(program);
    TypeDecl owner = lookup.owner(method);
    List<TypeDecl> targets = new ArrayList<>(lookup.parents(owner));
    targets.addAll(lookup.directSubtypes(owner));
    if (method.mods().isStatic()) {
      targets.addAll(lookup.all());
    }
    targets.removeIf(each -> each.id() == owner.id());
    TypeDecl target = dice.maybe(targets);
    ProgramModel without =
        program.mapType(
            owner.id(),
            type ->
                type.methods(
                    type.methods().stream().filter(each -> each.id() != method.id()).toList()));
    return target == null ? null : add(without, target, method);
  }

  private @Nullable ProgramModel reordered(ProgramModel program) {
    TypeDecl type = dice.of(program.types());
    List<Method> methods = new ArrayList<>(type.methods());
    if (methods.size() < 2) {
      return null;
    }
    Collections.swap(methods, 0, methods.size() - 1);
    return program.mapType(type.id(), each -> each.methods(methods));
  }
}
