package dev.liveswap.testkit.fuzz.model;

import dev.liveswap.testkit.fuzz.model.Member.Param;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What code at some place can use.
 *
 * @param decl the named type that the code lies in
 * @param isStatic whether there is no {@code this}
 * @param locals the local variables, by name
 * @param rank only what is of lower rank may be called
 * @param method the number of the method that the code belongs to itself, or -1
 */
public record Scope(
    Lookup lookup,
    TypeDecl decl,
    boolean isStatic,
    Map<String, Type> locals,
    int rank,
    int method) {
  /** Local variables that are assigned begin so: no lambda may use them. */
  static final String MUTABLE = "acc";

  /** The code of a lambda or anonymous class belongs to no method that could call super's. */
  private static final int IN_BODY = -2;

  /** Constructors and initializers belong to no method. */
  private static final int NO_METHOD = -1;

  public static Scope of(Lookup lookup, TypeDecl decl, boolean isStatic, int rank) {
    return new Scope(lookup, decl, isStatic, Map.of(), rank, NO_METHOD);
  }

  public Scope method(int id) {
    return new Scope(lookup, decl, isStatic, locals, rank, id);
  }

  public Scope with(String name, Type type) {
    Map<String, Type> more = new LinkedHashMap<>(locals);
    more.put(name, type);
    return new Scope(lookup, decl, isStatic, more, rank, method);
  }

  public Scope with(List<Param> params) {
    Scope scope = this;
    for (Param param : params) {
      scope = scope.with(param.name(), param.type());
    }
    return scope;
  }

  /** The scope of a lambda or class in the code. */
  public Scope inner(int otherRank) {
    Map<String, Type> kept = new LinkedHashMap<>(locals);
    kept.keySet().removeIf(name -> name.startsWith(MUTABLE));
    return new Scope(lookup, decl, isStatic, kept, otherRank, IN_BODY);
  }

  public Scope withoutThis() {
    return new Scope(lookup, decl, true, locals, rank, method);
  }

  /**
   * Whether an object's field may be set here: an enum's constants hold nothing but what they began
   * with.
   */
  boolean canSet(TypeDecl owner, boolean isStatic) {
    return isStatic || owner.kind() != TypeDecl.Kind.ENUM || method == NO_METHOD;
  }

  public boolean canUse(TypeDecl type) {
    return type.rank() < rank && lookup.isVisible(type, decl);
  }

  /** The numbers of the types of which there is a {@code this}. */
  public List<TypeDecl> instances() {
    if (isStatic) {
      return List.of();
    }
    TypeDecl outer = lookup.type(decl.outer());
    return decl.isInner() && outer != null ? List.of(decl, outer) : List.of(decl);
  }
}
