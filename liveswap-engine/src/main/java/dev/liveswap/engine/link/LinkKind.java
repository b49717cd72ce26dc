package dev.liveswap.engine.link;

/**
 * What a linked call site does. Its static arguments are the kind's name and then those listed
 * here; owners are class constants, so that the caller's class loader resolves them.
 */
public enum LinkKind {
  /** Reads an instance field: owner, name, descriptor. */
  GET_FIELD,
  /** Writes an instance field: owner, name, descriptor. */
  PUT_FIELD,
  /** Reads a static or instance field as a volatile one: owner, name, descriptor. */
  GET_VOLATILE,
  /** Writes a static or instance field as a volatile one: owner, name, descriptor. */
  PUT_VOLATILE,
  /** Reads a static field: owner, name, descriptor. */
  GET_STATIC,
  /** Writes a static field: owner, name, descriptor. */
  PUT_STATIC,
  /** Calls a static method: owner, name, descriptor. */
  CALL_STATIC,
  /**
   * Calls a method as {@code invokevirtual} and {@code invokeinterface} do: owner, name,
   * descriptor.
   */
  CALL_VIRTUAL,
  /** Calls a method as {@code invokespecial} does: owner, name, descriptor, calling class. */
  CALL_SPECIAL,
  /**
   * As {@link #CALL_SPECIAL}, of a library's default method that is guarded: this very method,
   * whoever overrides it.
   */
  CALL_DEFAULT,
  /** Creates an object: owner, {@code <init>}, descriptor. */
  NEW,
  /** Calls a virtual method that may be in companions: owner, name, descriptor, bodies. */
  DISPATCH,
  /** Whether a companion has a body for the receiver: owner, name, descriptor, bodies. */
  HAS_OVERRIDE,
  /** Calls the body that {@link #HAS_OVERRIDE} found: owner, name, descriptor, bodies. */
  CALL_OVERRIDE,
  /** Finds the holder of an object's added fields: its class, the holder's, the woven one. */
  FIND_STATE,
  /** Gives an object under construction such a holder: as {@link #FIND_STATE}. */
  START_STATE,
  /**
   * Yields the variable of an added field: the object's class, the holder's, the method that finds
   * an object's holder, the field's name and descriptor, and {@code final} or nothing.
   */
  VARIABLE,
  /**
   * Puts a holder in front of an object's others, unless some other thread was faster: as {@link
   * #FIND_STATE}.
   */
  ADD_STATE,
  /**
   * Gives a field of an object's holder the value that another field of the object had: as {@link
   * #FIND_STATE}, then the field's name and descriptor, and where the value may be.
   */
  INHERIT_FIELD,
  /**
   * Yields the value that a static field of another type has, where it fits, else its argument:
   * that field's owner, name and descriptor, and who is below the type.
   */
  KEEP_STATIC,
  /** Leaves holders for the superclass's constructor that is called next: nothing more. */
  PASS_STATE,
  /** Yields the holders that {@link #PASS_STATE} left, or null: nothing more. */
  TAKE_STATE,
  /**
   * Gives an object under construction the holders of the classes below the one whose constructor
   * runs: that class, and the holders by class.
   */
  START_SUBCLASS_STATES,
  /** Puts its arguments into an array: nothing more. */
  PACK,
  /** Initializes a class, then does what the kind that follows says: class, kind, its arguments. */
  AFTER_INITIALIZING,
  /** A lookup object with the rights of a class: that class. */
  LOOKUP,
  /**
   * Runs another bootstrap method with the rights of a class: that class, the method, a string with
   * one letter for each of its static arguments, and these: {@code c} stands for the constant
   * itself, {@code h} for a method handle as tag, owner, name and descriptor; {@code a} for the
   * descriptor of an adapter and what {@link #ADAPTED} takes.
   */
  BOOTSTRAP,
  /** Forgets what an interrupted reload remade of an enum's constants: the enum. */
  BEGIN_CONSTANTS,
  /** Has a constant take over another object's fields when the constants are arranged: the enum. */
  REMAKE_CONSTANT,
  /** Gives the constants in an array their places, and those in another that are gone: the enum. */
  ARRANGE_CONSTANTS,
  /**
   * The body of a lambda, with wider parameters: the class that the lambda stands in, and a method
   * handle as for {@link #BOOTSTRAP}, or the name and hierarchy of {@link #ASK_CLASS}.
   */
  ADAPTED,
  /** As {@code checkcast}, over the current hierarchy: type, hierarchy. */
  CAST,
  /** As {@code instanceof}, over the current hierarchy: type, hierarchy. */
  INSTANCE_OF,
  /** A method of {@code java.lang.Class} over the current hierarchy: its name, hierarchy. */
  ASK_CLASS,
  /** {@code SwitchBootstraps.typeSwitch} over the current hierarchy: hierarchy, labels. */
  TYPE_SWITCH,
  /** Throws, when it is linked: the error's class, its message. */
  FAIL,
  /**
   * Throws when it is called, unless the method it stands in was called by one of certain classes:
   * their names, then as {@link #FAIL}.
   */
  ADMIT;

  /** The static method of a holder's class that runs the initializers of an object's fields. */
  public static final String INITIALIZE_OBJECT = "$$initializeObject";
}
