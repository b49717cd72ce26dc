package dev.liveswap.testkit.fuzz.model;

import java.util.List;

/**
 * A type in a generated program.
 *
 * @param name how a library type is written; empty for a type of the program
 * @param decl the number of a type of the program; -1 for a library type
 */
public record Type(String name, int decl) {
  public static final Type VOID = new Type("void", -1);
  public static final Type INT = new Type("int", -1);
  public static final Type LONG = new Type("long", -1);
  public static final Type DOUBLE = new Type("double", -1);
  public static final Type BOOLEAN = new Type("boolean", -1);
  public static final Type STRING = new Type("String", -1);
  public static final Type INTS = new Type("int[]", -1);
  public static final Type INT_FUNCTION = new Type("java.util.function.IntUnaryOperator", -1);
  public static final Type TEXT_SOURCE = new Type("java.util.function.Supplier<String>", -1);

  /** The type parameter of a generic type, seen from inside. */
  public static final Type T = new Type("T", -1);

  /** What values of a program are made of. */
  public static final List<Type> VALUES =
      List.of(INT, INT, INT, STRING, STRING, LONG, DOUBLE, BOOLEAN, INTS);

  public static final List<Type> FUNCTIONS = List.of(INT_FUNCTION, TEXT_SOURCE);

  public static Type of(int decl) {
    return new Type("", decl);
  }

  public boolean isOfProgram() {
    return decl >= 0;
  }

  public boolean isFunction() {
    return FUNCTIONS.contains(this);
  }
}
