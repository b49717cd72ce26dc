package dev.liveswap.testkit.fuzz.model;

import dev.liveswap.testkit.fuzz.model.Member.Constant;
import dev.liveswap.testkit.fuzz.model.Member.Ctor;
import dev.liveswap.testkit.fuzz.model.Member.Field;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A class, interface, enum or record.
 *
 * @param rank its constructors and static initializers call only what is of lower rank
 * @param outer the number of the type it is nested in, or -1
 * @param superclass the number of the program's class it extends, or -1
 * @param typeArgument of a generic type: what {@code T} stands for wherever the type is used
 * @param isSealed whether it permits just the subtypes it has
 */
public record TypeDecl(
    int id,
    int rank,
    Kind kind,
    String pkg,
    String name,
    int outer,
    Mods mods,
    boolean isSealed,
    int superclass,
    List<Integer> interfaces,
    @Nullable Type typeArgument,
    List<Constant> constants,
    List<Param> components,
    List<Field> fields,
    List<Ctor> ctors,
    List<Method> methods) {
  public TypeDecl {
    interfaces = List.copyOf(interfaces);
    constants = List.copyOf(constants);
    components = List.copyOf(components);
    fields = List.copyOf(fields);
    ctors = List.copyOf(ctors);
    methods = List.copyOf(methods);
  }

  public enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD
  }

  public boolean isInterface() {
    return kind == Kind.INTERFACE;
  }

  /** A class whose objects have an outer object. */
  public boolean isInner() {
    return kind == Kind.CLASS && outer >= 0 && !mods.isStatic();
  }

  public TypeDecl mods(Mods other) {
    return new TypeDecl(
        id,
        rank,
        kind,
        pkg,
        name,
        outer,
        other,
        isSealed,
        superclass,
        interfaces,
        typeArgument,
        constants,
        components,
        fields,
        ctors,
        methods);
  }

  public TypeDecl isSealed(boolean other) {
    return new TypeDecl(
        id,
        rank,
        kind,
        pkg,
        name,
        outer,
        mods,
        other,
        superclass,
        interfaces,
        typeArgument,
        constants,
        components,
        fields,
        ctors,
        methods);
  }

  public TypeDecl superclass(int other) {
    return new TypeDecl(
        id,
        rank,
        kind,
        pkg,
        name,
        outer,
        mods,
        isSealed,
        other,
        interfaces,
        typeArgument,
        constants,
        components,
        fields,
        ctors,
        methods);
  }

  public TypeDecl interfaces(List<Integer> others) {
    return new TypeDecl(
        id,
        rank,
        kind,
        pkg,
        name,
        outer,
        mods,
        isSealed,
        superclass,
        others,
        typeArgument,
        constants,
        components,
        fields,
        ctors,
        methods);
  }

  public TypeDecl constants(List<Constant> others) {
    return new TypeDecl(
        id,
        rank,
        kind,
        pkg,
        name,
        outer,
        mods,
        isSealed,
        superclass,
        interfaces,
        typeArgument,
        others,
        components,
        fields,
        ctors,
        methods);
  }

  public TypeDecl components(List<Param> others) {
    return new TypeDecl(
        id,
        rank,
        kind,
        pkg,
        name,
        outer,
        mods,
        isSealed,
        superclass,
        interfaces,
        typeArgument,
        constants,
        others,
        fields,
        ctors,
        methods);
  }

  public TypeDecl fields(List<Field> others) {
    return new TypeDecl(
        id,
        rank,
        kind,
        pkg,
        name,
        outer,
        mods,
        isSealed,
        superclass,
        interfaces,
        typeArgument,
        constants,
        components,
        others,
        ctors,
        methods);
  }

  public TypeDecl ctors(List<Ctor> others) {
    return new TypeDecl(
        id,
        rank,
        kind,
        pkg,
        name,
        outer,
        mods,
        isSealed,
        superclass,
        interfaces,
        typeArgument,
        constants,
        components,
        fields,
        others,
        methods);
  }

  public TypeDecl methods(List<Method> others) {
    return new TypeDecl(
        id,
        rank,
        kind,
        pkg,
        name,
        outer,
        mods,
        isSealed,
        superclass,
        interfaces,
        typeArgument,
        constants,
        components,
        fields,
        ctors,
        others);
  }

  public TypeDecl mapMethods(UnaryOperator<Method> function) {
    return methods(methods.stream().map(function).toList());
  }

  /** A list with one more at a place. */
  public static <E> List<E> with(List<E> list, int index, E added) {
    List<E> longer = new ArrayList<>(list);
    longer.add(index, added);
    return longer;
  }
}
