package dev.liveswap.testkit.fuzz.make;

import dev.liveswap.testkit.fuzz.make.Edits.Edit;
import dev.liveswap.testkit.fuzz.model.Lookup;
import dev.liveswap.testkit.fuzz.model.Member.Ctor;
import dev.liveswap.testkit.fuzz.model.Member.Field;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import dev.liveswap.testkit.fuzz.model.Mods;
import dev.liveswap.testkit.fuzz.model.Mods.Access;
import dev.liveswap.testkit.fuzz.model.ProgramModel;
import dev.liveswap.testkit.fuzz.model.Scope;
import dev.liveswap.testkit.fuzz.model.Type;
import dev.liveswap.testkit.fuzz.model.TypeDecl;
import dev.liveswap.testkit.fuzz.model.TypeDecl.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Edits of fields and constructors. */
final class StateEdits {
  private final Dice dice;
  private final Numbers numbers;
  private final MemberMaker maker;

  StateEdits(Dice dice, Numbers numbers, MemberMaker maker) {
    this.dice = dice;
    this.numbers = numbers;
    this.maker = maker;
  }

  Map<String, Edit> kinds() {
    Map<String, Edit> kinds = new LinkedHashMap<>();
    kinds.put("field-added*7", this::added);
    kinds.put("field-removed*4", program -> field(program, (field) -> null));
    kinds.put("field-renamed*3", program -> field(program, this::renamed));
    kinds.put("field-retyped*3", program -> field(program, this::retyped));
    kinds.put(
        "field-static-toggled*2",
        program ->
            field(program, each -> mods(each, each.mods().asStatic(!each.mods().isStatic()))));
    kinds.put(
        "field-final-toggled*2",
        program -> field(program, each -> mods(each, each.mods().asFinal(!each.mods().isFinal()))));
    kinds.put(
        "field-volatile-toggled*1",
        program ->
            field(program, each -> mods(each, each.mods().asVolatile(!each.mods().isVolatile()))));
    kinds.put(
        "field-access-changed*3",
        program ->
            field(
                program,
                each -> mods(each, each.mods().access(dice.of(List.of(Access.values()))))));
    kinds.put("field-value-changed*4", this::valueChanged);
    kinds.put("field-shadowed*2", this::shadowed);
    kinds.put("field-moved*3", this::moved);
    kinds.put("constructor-added*4", this::ctorAdded);
    kinds.put("constructor-removed*2", this::ctorRemoved);
    kinds.put("constructor-changed*4", this::ctorChanged);
    return kinds;
  }

  private ProgramModel add(ProgramModel program, TypeDecl type, Field field) {
    return program.mapType(
        type.id(),
        each ->
            each.fields(TypeDecl.with(each.fields(), dice.below(each.fields().size() + 1), field)));
  }

  private ProgramModel added(ProgramModel program) {
    TypeDecl type = dice.of(program.types());
    return add(program, type, maker.field(new Lookup(program), type));
  }

  private @Nullable ProgramModel field(
      ProgramModel program, Function<Field, @Nullable Field> edit) {
    Field field = dice.maybe(new Lookup(program).fields());
    return field == null ? null : replaced(program, field, edit.apply(field));
  }

  private static ProgramModel replaced(
      ProgramModel program, Field field, @Nullable Field replacement) {
    return program.map(
        type -> {
          List<Field> fields = new ArrayList<>();
          for (Field each : type.fields()) {
            if (each.id() != field.id()) {
              fields.add(each);
            } else if (replacement != null) {
              fields.add(replacement);
            }
          }
          return type.fields(fields);
        });
  }

  private Field renamed(Field field) {
    String name = "f" + numbers.next();
    return new Field(field.id(), name, field.type(), field.mods(), field.value());
  }

  private Field retyped(Field field) {
    return new Field(field.id(), field.name(), dice.of(Type.VALUES), field.mods(), null);
  }

  private static Field mods(Field field, Mods mods) {
    boolean keepsValue = mods.isStatic() == field.mods().isStatic();
    return new Field(
        field.id(),
        field.name(),
        field.type(),
        mods.isFinal() ? mods.asVolatile(false) : mods,
        keepsValue ? field.value() : null);
  }

  private @Nullable ProgramModel valueChanged(ProgramModel program) {
    Lookup lookup = new Lookup(program);
    Field field = dice.maybe(lookup.fields());
    if (field == null) {
      return null;
    }
    TypeDecl owner = lookup.owner(field);
    boolean isStatic = field.mods().isStatic();
    Scope scope = Scope.of(lookup, owner, isStatic, owner.rank());
    return replaced(
        program,
        field,
        new Field(
            field.id(),
            field.name(),
            field.type(),
            field.mods(),
            maker.value(field.type(), isStatic, scope)));
  }

  /** A field of the same name in a subclass. */
  private @Nullable ProgramModel shadowed(ProgramModel program) {
    Lookup lookup = new Lookup(program);
    Field field = dice.maybe(lookup.fields());
    TypeDecl below = field == null ? null : dice.maybe(lookup.directSubtypes(lookup.owner(field)));
    if (field == null || below == null) {
      return null;
    }
    Field made = maker.field(lookup, below);
    return add(
        program,
        below,
        new Field(
            made.id(),
            field.name(),
            field.type().equals(Type.T) ? Type.INT : field.type(),
            field.mods(),
            null));
  }

  private @Nullable ProgramModel moved(ProgramModel program) {
    Lookup lookup = new Lookup(program);
    Field field = dice.maybe(lookup.fields());
    if (field == null) {
      return null;
    }
    TypeDecl owner = lookup.owner(field);
    List<TypeDecl> targets = new ArrayList<>(lookup.parents(owner));
    targets.addAll(lookup.directSubtypes(owner));
    if (field.mods().isStatic()) {
      targets.addAll(lookup.all());
    }
    targets.removeIf(each -> each.id() == owner.id());
    TypeDecl target = dice.maybe(targets);
    return target == null ? null : add(replaced(program, field, null), target, field);
  }

  private @Nullable TypeDecl constructible(ProgramModel program) {
    return dice.maybe(
        program.types().stream()
            .filter(each -> each.kind() == Kind.CLASS || each.kind() == Kind.ENUM)
            .toList());
  }

  private @Nullable ProgramModel ctorAdded(ProgramModel program) {
    TypeDecl type = constructible(program);
    if (type == null) {
      return null;
    }
    Ctor made = maker.ctor(new Lookup(program), type);
    List<List<Type>> signatures =
        type.ctors().stream()
            .map(each -> each.params().stream().map(Param::type).toList())
            .toList();
    if (signatures.contains(made.params().stream().map(Param::type).toList())) {
      return null;
    }
    return program.mapType(
        type.id(),
        each -> each.ctors(TypeDecl.with(each.ctors(), dice.below(each.ctors().size() + 1), made)));
  }

  private @Nullable ProgramModel ctorRemoved(ProgramModel program) {
    TypeDecl type = constructible(program);
    Ctor gone = type == null ? null : dice.maybe(type.ctors());
    return type == null || gone == null
        ? null
        : program.mapType(
            type.id(),
            each ->
                each.ctors(each.ctors().stream().filter(ctor -> ctor.id() != gone.id()).toList()));
  }

  private @Nullable ProgramModel ctorChanged(ProgramModel program) {
    TypeDecl type = constructible(program);
    Ctor old = type == null ? null : dice.maybe(type.ctors());
    if (type == null || old == null) {
      return null;
    }
    Ctor made = maker.ctor(new Lookup(program), type);
    Ctor changed =
        switch (dice.below(3)) {
          case 0 ->
              new Ctor(
                  old.id(),
                  old.params(),
                  made.access(),
                  old.superRef(),
                  old.superArgs(),
                  old.body());
          case 1 ->
              new Ctor(
                  old.id(),
                  made.params(),
                  old.access(),
                  old.superRef(),
                  old.superArgs(),
                  made.body());
          default ->
              new Ctor(
                  old.id(), old.params(), old.access(), old.superRef(), List.of(), made.body());
        };
    return program.mapType(
        type.id(),
        each ->
            each.ctors(
                each.ctors().stream()
                    .map(ctor -> ctor.id() == old.id() ? changed : ctor)
                    .toList()));
  }
}
