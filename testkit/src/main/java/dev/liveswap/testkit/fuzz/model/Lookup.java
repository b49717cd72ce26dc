package dev.liveswap.testkit.fuzz.model;

import dev.liveswap.testkit.fuzz.model.Member.Ctor;
import dev.liveswap.testkit.fuzz.model.Member.Field;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import dev.liveswap.testkit.fuzz.model.Mods.Access;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers questions about one version of a program. */
public final class Lookup {
  /** Library functions are called by methods above this rank, and lambdas for them stay below. */
  public static final int LIBRARY_RANK = 50_000;

  private final ProgramModel program;
  private final Map<Integer, TypeDecl> types = new LinkedHashMap<>();
  private final Map<Integer, Member> members = new HashMap<>();
  private final Map<Integer, TypeDecl> owners = new HashMap<>();

  public Lookup(ProgramModel program) {
    this.program = program;
    for (TypeDecl type : program.types()) {
      types.put(type.id(), type);
      for (List<? extends Member> kind :
          List.of(
              type.fields(), type.methods(), type.ctors(), type.constants(), type.components())) {
        for (Member member : kind) {
          members.put(member.id(), member);
          owners.put(member.id(), type);
        }
      }
    }
  }

  public ProgramModel program() {
    return program;
  }

  public @Nullable TypeDecl type(int id) {
    return types.get(id);
  }

  public TypeDecl existing(int id) {
    return Objects.requireNonNull(types.get(id));
  }

  public @Nullable Member member(int id) {
    return members.get(id);
  }

  public TypeDecl owner(Member member) {
    return Objects.requireNonNull(owners.get(member.id()));
  }

  /** All types of the program. */
  public List<TypeDecl> all() {
    return program.types();
  }

  /** The private types right in a type, which only code around them can name. */
  List<TypeDecl> privateTypesIn(TypeDecl type) {
    return types.values().stream()
        .filter(each -> each.outer() == type.id() && each.mods().access() == Access.PRIVATE)
        .toList();
  }

  /** The outermost type that a type lies in. */
  public TypeDecl top(TypeDecl type) {
    TypeDecl outer = types.get(type.outer());
    return outer == null ? type : top(outer);
  }

  /** The direct supertypes that exist. */
  public List<TypeDecl> parents(TypeDecl type) {
    List<TypeDecl> parents = new ArrayList<>();
    for (int id : TypeDecl.with(type.interfaces(), 0, type.superclass())) {
      TypeDecl parent = types.get(id);
      if (parent != null) {
        parents.add(parent);
      }
    }
    return parents;
  }

  /** A type and all its supertypes, superclasses first. */
  public Set<TypeDecl> withSupertypes(TypeDecl type) {
    Set<TypeDecl> all = new LinkedHashSet<>();
    all.add(type);
    parents(type).forEach(parent -> all.addAll(withSupertypes(parent)));
    return all;
  }

  public boolean isSubtype(int sub, int of) {
    TypeDecl type = types.get(sub);
    return sub == of
        || (type != null && parents(type).stream().anyMatch(p -> isSubtype(p.id(), of)));
  }

  public List<TypeDecl> directSubtypes(TypeDecl of) {
    return all().stream()
        .filter(type -> type.superclass() == of.id() || type.interfaces().contains(of.id()))
        .toList();
  }

  public boolean isAssignable(Type from, Type to) {
    return from.equals(to)
        || (from.isOfProgram() && to.isOfProgram() && isSubtype(from.decl(), to.decl()));
  }

  /** Whether code in a type may use a member of an owner with this access. */
  public boolean isAccessible(Access access, TypeDecl owner, TypeDecl from) {
    return switch (access) {
          case PRIVATE -> top(owner).id() == top(from).id();
          case PACKAGE, PROTECTED -> owner.pkg().equals(from.pkg());
          case PUBLIC -> true;
        }
        && isVisible(owner, from);
  }

  /** Whether code in a type may name another one. */
  public boolean isVisible(TypeDecl type, TypeDecl from) {
    TypeDecl outer = types.get(type.outer());
    boolean here =
        switch (type.mods().access()) {
          case PRIVATE -> top(type).id() == top(from).id();
          case PACKAGE, PROTECTED -> type.pkg().equals(from.pkg());
          case PUBLIC -> true;
        };
    return here && (outer == null || isVisible(outer, from));
  }

  /** A member's type as code in a type sees it: the type parameter only inside of its type. */
  public Type seen(Type type, TypeDecl owner, TypeDecl from) {
    return type.equals(Type.T) && owner.id() != from.id() && owner.typeArgument() != null
        ? owner.typeArgument()
        : type;
  }

  /** What a class's objects are made with: a constructor's parameters, or a record's components. */
  public @Nullable List<Param> paramsOfNew(TypeDecl type, int ctor) {
    if (type.kind() == TypeDecl.Kind.RECORD) {
      return type.components();
    }
    if (type.ctors().isEmpty()) {
      return List.of();
    }
    for (Ctor each : type.ctors()) {
      if (each.id() == ctor) {
        return each.params();
      }
    }
    return null;
  }

  public Access accessOfNew(TypeDecl type, int ctor) {
    return members.get(ctor) instanceof Ctor found ? found.access() : type.mods().access();
  }

  public boolean isInstantiable(TypeDecl type) {
    return type.kind() == TypeDecl.Kind.RECORD
        || (type.kind() == TypeDecl.Kind.CLASS && !type.mods().isAbstract());
  }

  /** The methods of a type and its supertypes, the most specific one of each slot, by slot. */
  public Map<Integer, Method> methodsOf(TypeDecl type) {
    Map<Integer, Method> found = new LinkedHashMap<>();
    for (TypeDecl each : withSupertypes(type)) {
      for (Method method : each.methods()) {
        Method before = found.get(method.slot());
        boolean better = before == null || (!before.hasBody() && method.hasBody());
        if (better) {
          found.put(method.slot(), method);
        }
      }
    }
    return found;
  }

  /** The instance methods that a type inherits without a body. */
  public List<Method> unimplemented(TypeDecl type) {
    return methodsOf(type).values().stream().filter(each -> !each.hasBody()).toList();
  }

  /** The only abstract method of an interface that a lambda can be of, or null. */
  public @Nullable Method functional(TypeDecl type) {
    List<Method> open = unimplemented(type);
    return type.isInterface() && !type.isSealed() && open.size() == 1 ? open.get(0) : null;
  }

  /** The methods of one slot, in all types. */
  public List<Method> ofSlot(int slot) {
    return all().stream()
        .flatMap(type -> type.methods().stream())
        .filter(method -> method.slot() == slot)
        .toList();
  }

  /** The rank at which a member is used from outside: its type may be initialized by it. */
  public int rank(Method method) {
    return Math.max(method.rank(), method.mods().isStatic() ? owner(method).rank() : 0);
  }

  public List<Field> fields() {
    return all().stream().flatMap(type -> type.fields().stream()).toList();
  }

  public List<Method> methods() {
    return all().stream().flatMap(type -> type.methods().stream()).toList();
  }
}
