package dev.liveswap.testkit.fuzz.model;

/** What a {@link Node} is, and what its children are. */
public enum Op {
  // Expressions.
  /** Text as it is written. */
  LITERAL,
  /** {@code null}, cast to the node's type. */
  NULL,
  /** A local variable or parameter: its name. */
  LOCAL,
  /** {@code this} of the type with the number {@code ref}. */
  THIS,
  /** The receiver of a static member. */
  NONE,
  /** A field: receiver. */
  FIELD,
  /** A method's call: receiver, arguments. */
  CALL,
  /** A call of the method that is overridden: arguments. */
  SUPER_CALL,
  /** A new object of the node's type, {@code ref} is the constructor or -1: outer, arguments. */
  NEW,
  /** An enum constant. */
  CONSTANT,
  /** A record's component: receiver. */
  COMPONENT,
  /** Java text with <code>{0}</code> and so on where the children come. */
  TEMPLATE,
  /** A lambda with the parameters {@code text}: its value. */
  LAMBDA,
  /** A method reference: receiver. */
  METHOD_REFERENCE,
  /** An anonymous class, {@code ref} is its own number: {@link #OVERRIDE}s. */
  ANONYMOUS,
  /** A method of an anonymous or local class or enum constant: statements. */
  OVERRIDE,
  /** {@code subject instanceof X text ? then : otherwise}. */
  TYPE_TEST,
  /** A switch expression over an enum: subject, {@link #CASE}s, default. */
  ENUM_SWITCH,
  /** A switch expression over types (Java 21): subject, {@link #CASE}s, default. */
  TYPE_SWITCH,
  /** One case, {@code ref} is the constant or type: value. */
  CASE,

  // Statements.
  /** A new local variable: value. */
  LET,
  /** A field's assignment: field, value. */
  SET,
  /** A local variable's assignment: value. */
  SET_LOCAL,
  RETURN,
  EVALUATE,
  /** Throws an exception with the message {@code text}. */
  THROW,
  /** Condition, block, block. */
  IF,
  /** Counts the variable {@code text} up to {@code ref}: block. */
  FOR,
  /** Block, catch block, finally block. */
  TRY,
  SYNCHRONIZED,
  /** A local class, and a variable {@code text} with an object of it: {@link #OVERRIDE}s. */
  LOCAL_CLASS,
  BLOCK
}
