package dev.liveswap.testkit.fuzz.make;

import dev.liveswap.testkit.fuzz.make.Edits.Edit;
import dev.liveswap.testkit.fuzz.model.Lookup;
import dev.liveswap.testkit.fuzz.model.Member.Constant;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import dev.liveswap.testkit.fuzz.model.Mods.Access;
import dev.liveswap.testkit.fuzz.model.ProgramModel;
import dev.liveswap.testkit.fuzz.model.Repair;
import dev.liveswap.testkit.fuzz.model.TypeDecl;
import dev.liveswap.testkit.fuzz.model.TypeDecl.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Edits of which types there are, and how they belong together. */
final class TypeEdits {
  private final Dice dice;
  private final MemberMaker maker;

  TypeEdits(Dice dice, MemberMaker maker) {
    this.dice = dice;
    this.maker = maker;
  }

  Map<String, Edit> kinds() {
    Map<String, Edit> kinds = new LinkedHashMap<>();
    kinds.put(
        "type-added*4", program -> program.types().size() > 14 ? null : maker.withNewType(program));
    kinds.put("type-removed*2", this::removed);
    kinds.put("interface-added*3", this::interfaceAdded);
    kinds.put("interface-removed*2", this::interfaceRemoved);
    kinds.put("superclass-changed*1", this::superclassChanged);
    kinds.put("sealed-toggled*1", program -> any(program, type -> type.isSealed(!type.isSealed())));
    kinds.put("constant-added*4", this::constantAdded);
    kinds.put("constant-removed*2", program -> ofEnum(program, this::withoutOne));
    kinds.put("constants-reordered*2", program -> ofEnum(program, this::reordered));
    kinds.put("component-added*2", this::componentAdded);
    kinds.put("component-removed*1", program -> ofRecord(program, this::withoutOne));
    kinds.put("components-reordered*1", program -> ofRecord(program, this::reordered));
    kinds.put(
        "type-final-toggled*1",
        program -> any(program, type -> type.mods(type.mods().asFinal(!type.mods().isFinal()))));
    kinds.put(
        "type-abstract-toggled*1",
        program ->
            any(
                program,
                type ->
                    type.mods(type.mods().asAbstract(!type.mods().isAbstract()).asFinal(false))));
    kinds.put(
        "type-access-changed*1",
        program ->
            any(
                program,
                type ->
                    type.outer() < 0
                        ? type
                        : type.mods(
                            type.mods()
                                .access(
                                    dice.of(
                                        List.of(Access.PUBLIC, Access.PACKAGE, Access.PRIVATE))))));
    return kinds;
  }

  private @Nullable ProgramModel any(ProgramModel program, UnaryOperator<TypeDecl> edit) {
    return program.mapType(dice.of(program.types()).id(), edit);
  }

  private @Nullable ProgramModel removed(ProgramModel program) {
    if (program.types().size() < 5) {
      return null;
    }
    Set<Integer> gone = Repair.withNested(program, dice.of(program.types()).id());
    return program.types(
        program.types().stream().filter(each -> !gone.contains(each.id())).toList());
  }

  private @Nullable ProgramModel interfaceAdded(ProgramModel program) {
    TypeDecl type = dice.of(program.types());
    TypeDecl added =
        dice.maybe(
            program.types().stream()
                .filter(each -> each.isInterface() && each.rank() < type.rank())
                .filter(each -> !type.interfaces().contains(each.id()))
                .toList());
    return added == null
        ? null
        : program.mapType(
            type.id(), each -> each.interfaces(TypeDecl.with(each.interfaces(), 0, added.id())));
  }

  private @Nullable ProgramModel interfaceRemoved(ProgramModel program) {
    TypeDecl type =
        dice.maybe(program.types().stream().filter(each -> !each.interfaces().isEmpty()).toList());
    if (type == null) {
      return null;
    }
    int gone = dice.below(type.interfaces().size());
    List<Integer> left = new ArrayList<>(type.interfaces());
    left.remove(gone);
    return program.mapType(type.id(), each -> each.interfaces(left));
  }

  private @Nullable ProgramModel superclassChanged(ProgramModel program) {
    Lookup lookup = new Lookup(program);
    TypeDecl type =
        dice.maybe(program.types().stream().filter(each -> each.kind() == Kind.CLASS).toList());
    if (type == null) {
      return null;
    }
    TypeDecl other =
        dice.maybe(
            lookup.all().stream()
                .filter(each -> each.kind() == Kind.CLASS && each.rank() < type.rank())
                .toList());
    return program.mapType(type.id(), each -> each.superclass(other == null ? -1 : other.id()));
  }

  private @Nullable TypeDecl ofKind(ProgramModel program, Kind kind) {
    return dice.maybe(program.types().stream().filter(each -> each.kind() == kind).toList());
  }

  private @Nullable ProgramModel constantAdded(ProgramModel program) {
    TypeDecl type = ofKind(program, Kind.ENUM);
    if (type == null) {
      return null;
    }
    Constant made = maker.constant(new Lookup(program), type);
    return program.mapType(
        type.id(),
        each ->
            each.constants(
                TypeDecl.with(each.constants(), dice.below(each.constants().size() + 1), made)));
  }

  private @Nullable ProgramModel ofEnum(ProgramModel program, UnaryOperator<List<Constant>> edit) {
    TypeDecl type = ofKind(program, Kind.ENUM);
    return type == null || type.constants().size() < 2
        ? null
        : program.mapType(type.id(), each -> each.constants(edit.apply(each.constants())));
  }

  private @Nullable ProgramModel ofRecord(ProgramModel program, UnaryOperator<List<Param>> edit) {
    TypeDecl type = ofKind(program, Kind.RECORD);
    return type == null || type.components().size() < 2
        ? null
        : program.mapType(type.id(), each -> each.components(edit.apply(each.components())));
  }

  private <E> List<E> withoutOne(List<E> list) {
    List<E> shorter = new ArrayList<>(list);
    shorter.remove(dice.below(list.size()));
    return shorter;
  }

  private <E> List<E> reordered(List<E> list) {
    List<E> other = new ArrayList<>(list);
    Collections.swap(other, 0, 1 + dice.below(list.size() - 1));
    return other;
  }

  private @Nullable ProgramModel componentAdded(ProgramModel program) {
    TypeDecl type = ofKind(program, Kind.RECORD);
    if (type == null) {
      return null;
    }
    Param made = maker.component();
    return program.mapType(
        type.id(),
        each ->
            each.components(
                TypeDecl.with(each.components(), dice.below(each.components().size() + 1), made)));
  }
}
