package dev.liveswap.engine.fit;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Where a member lives for which the resident shape has no room: a static member of a companion,
 * which is an ordinary class beside the member's own.
 *
 * @param member the member in its own class
 * @param access the flags it has there
 * @param companion the companion's internal name
 * @param name the member's name in the companion
 * @param descriptor its descriptor there; that of an instance method begins with the receiver
 * @param ownerFirst whether its own class may still have to be initialized when it is first used
 * @param heritage where objects that exist have the field's value, or had it: see {@link Heritage}
 */
public record Home(
    Member member,
    int access,
    String companion,
    String name,
    String descriptor,
    boolean ownerFirst,
    String heritage) {

  Home(
      Member member,
      int access,
      String companion,
      String name,
      String descriptor,
      boolean ownerFirst) {
    this(member, access, companion, name, descriptor, ownerFirst, "");
  }

  boolean isStatic() {
    return ClassVersion.isStatic(access);
  }

  boolean isSynchronized() {
    return (access & Opcodes.ACC_SYNCHRONIZED) != 0;
  }

  /** Whether it is a case of the woven constructor. */
  boolean isConstructorCase() {
    return member.isConstructor() || member.isPassage();
  }

  boolean isVirtual() {
    return member.isMethod() && !member.isConstructor() && Gate.isVirtual(access);
  }

  /** Whether the value is one of an object's, in a holder that is an instance of the companion. */
  boolean isInstanceField() {
    return !member.isMethod() && !isStatic();
  }

  /** The companion's method that reads an instance field, of type {@code (C)T}. */
  String getter() {
    return GENERATED + "get$" + name;
  }

  /** The companion's method that writes an instance field, of type {@code (C, T)void}. */
  String setter() {
    return GENERATED + "set$" + name;
  }

  /**
   * The companion's method that yields an instance field's variable, of type {@code ()VarHandle}.
   */
  String variable() {
    return GENERATED + "variable$" + name;
  }

  /** The class that a constructor in a companion belongs to. */
  String carrier() {
    return Type.getReturnType(descriptor).getInternalName();
  }

  /** The companion's method that does to an object what a carrier's constructor does. */
  String construction() {
    return GENERATED + "construct$" + constructorCase();
  }

  String constructionType() {
    return "(L" + carrier() + ";" + member.descriptor().substring(1);
  }

  /** The companion's method that yields the arguments for the JVM's superclass. */
  String preparation() {
    return GENERATED + "prepare$" + constructorCase();
  }

  String preparationType() {
    return Type.getMethodDescriptor(
        Type.getType(Object[].class), Type.getMethodType(constructionType()).getArgumentTypes());
  }

  /** The number of an added constructor among the cases of the woven one. */
  int constructorCase() {
    return Integer.parseInt(name.substring(NEW.length()));
  }

  boolean hasBody() {
    return member.isMethod() && (access & Opcodes.ACC_ABSTRACT) == 0;
  }

  /** The companion's method that does what this very method does; holds the monitor, if it must. */
  String body() {
    return isSynchronized() ? GENERATED + "synchronized$" + name : name;
  }

  /** The companion's method that a call goes to: of a virtual method, the one that dispatches. */
  String entry() {
    return isVirtual() ? GENERATED + "dispatch$" + name : body();
  }

  /**
   * The same place for a version of the member with other flags. A field there stays volatile, or
   * not so, to the JVM.
   */
  Home with(int newAccess) {
    int fixed = member.isMethod() ? 0 : Opcodes.ACC_VOLATILE;
    int flags = (newAccess & ~fixed) | (access & fixed);
    return new Home(member, flags, companion, name, descriptor, ownerFirst, heritage);
  }

  /** The same place of a field that takes over the value of another. */
  Home inheriting(String from) {
    return new Home(member, access, companion, name, descriptor, ownerFirst, from);
  }

  /** The line of generated code (JVMS 4.7.12): stack traces leave frames with it out. */
  static final int GENERATED_LINE = 0xFFFF;

  /** Begins the names of what stands in a companion but in no source. */
  static final String GENERATED = "$$";

  /** Begins the names of the companion's methods that call an added constructor. */
  static final String NEW = GENERATED + "new$";
}
